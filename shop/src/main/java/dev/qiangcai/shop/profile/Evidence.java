package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.page.As;
import dev.qiangcai.shop.page.Page;
import dev.qiangcai.shop.page.Read;
import dev.qiangcai.shop.page.Reading;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Source;
import dev.qiangcai.shop.page.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One answer, or one row of it, under judgement: what it holds and what has been read from it so far. One
/// thread judges one answer.
final class Evidence {
    private final Reply reply;
    private final Page page;
    private final MoneyFormat format;
    private final Scope scope;
    private final Map<String, Reading> readings = new HashMap<>();
    /// Many outcomes look at the same value, such as `$.code`: it is looked up once.
    private final Map<Read, Reading> asked = new HashMap<>();

    private Optional<String> folded = Optional.empty();

    private Evidence(Reply reply, Page page, MoneyFormat format, Scope scope) {
        this.reply = reply;
        this.page = page;
        this.format = format;
        this.scope = scope;
    }

    static Evidence of(Reply reply, MoneyFormat format, Scope scope) {
        return new Evidence(reply, Page.of(reply), format, scope);
    }

    List<Evidence> rows(Source rows) {
        return page.rows(rows).stream()
                .map(row -> new Evidence(reply, row, format, scope))
                .toList();
    }

    /// Whether the list that such rows would stand in is there, though it may be empty.
    boolean lists(Source rows) {
        return page.lists(rows);
    }

    Reply reply() {
        return reply;
    }

    /// Whether HTTP itself calls the answer a success.
    boolean success() {
        return reply.status() / 100 == 2;
    }

    boolean exists(Source source) {
        return source instanceof Source.Var(var path) ? variable(path) instanceof Reading.Found : page.exists(source);
    }

    /// The value as it stands there; empty where there is none.
    String said(Source source) {
        var read = new Read(source, As.TEXT, true, Map.of());
        return read(read) instanceof Reading.Found(var value) ? value.raw() : "";
    }

    List<String> texts(String css) {
        return page.texts(css).stream().map(Evidence::fold).toList();
    }

    /// The visible text, folded for comparison.
    String text() {
        if (folded.isEmpty()) {
            folded = Optional.of(fold(page.visibleText()));
        }
        return folded.get();
    }

    /// Upper case and then lower case: letters that differ in one direction only become the same too.
    static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Makes the reads in their order, so that a `var` finds the earlier ones.
    void take(Map<String, ReadPlan> reads) {
        reads.forEach((name, plan) -> readings.put(name, read(plan)));
    }

    Reading read(ReadPlan plan) {
        try {
            return read(plan.fill(scope));
        } catch (CannotAsk unfilled) {
            return new Reading.Broken(unfilled.sentence());
        }
    }

    Reading read(Read read) {
        if (!(read.source() instanceof Source.Var(var path))) {
            return asked.computeIfAbsent(read, one -> page.read(one, format));
        }
        return variable(path) instanceof Reading.Found(var value)
                ? Page.convert(mapped(value, read.map()), read, format)
                : variable(path);
    }

    private static Value mapped(Value value, Map<String, String> map) {
        var ours = map.get(value.raw());
        return ours == null ? value : new Value.Text(ours);
    }

    /// What an earlier read found: `stock`, or a node's field as in `offer.price`.
    Reading variable(String path) {
        int dot = path.indexOf('.');
        var reading = readings.getOrDefault(dot < 0 ? path : path.substring(0, dot), new Reading.Missing());
        return dot < 0 ? reading : field(reading, path.substring(dot + 1));
    }

    private static Reading field(Reading reading, String path) {
        if (!(reading instanceof Reading.Found(Value.Node(var fields)))) {
            return reading instanceof Reading.Found ? new Reading.Missing() : reading;
        }
        var whole = fields.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return whole == null ? new Reading.Missing() : new Reading.Found(whole);
        }
        var next = fields.get(path.substring(0, dot));
        return next == null ? new Reading.Missing() : field(new Reading.Found(next), path.substring(dot + 1));
    }

    /// The values that were found.
    Readings found() {
        var values = new HashMap<String, Value>();
        readings.forEach((name, reading) -> {
            if (reading instanceof Reading.Found(var value)) {
                values.put(name, value);
            }
        });
        return new Readings(values);
    }

    /// The first read that must be there and is not, in the profile's order.
    Optional<Sentence> gap(Map<String, ReadPlan> reads) {
        for (var read : reads.entrySet()) {
            if (!read.getValue().optional()) {
                switch (variable(read.getKey())) {
                    case Reading.Found _ -> {}
                    case Reading.Missing _ -> {
                        return Optional.of(Words.of("profile.read-missing", read.getKey()));
                    }
                    case Reading.Broken(var why) -> {
                        return Optional.of(Words.of("profile.read-broken", read.getKey(), why));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
