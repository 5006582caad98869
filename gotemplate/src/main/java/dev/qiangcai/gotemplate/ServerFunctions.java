package dev.qiangcai.gotemplate;

import static dev.qiangcai.gotemplate.Signature.Parameter.ANY;
import static dev.qiangcai.gotemplate.Signature.Parameter.SAMPLE;
import static dev.qiangcai.gotemplate.Signature.Parameter.SAMPLES;
import static dev.qiangcai.gotemplate.Signature.Parameter.TEXT;

import dev.qiangcai.gotemplate.Signature.Act;
import dev.qiangcai.gotemplate.Signature.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// The functions that Prometheus adds.
final class ServerFunctions {
    private static final Value LABEL = new Value.Text(Value.Found.ANY_LABEL);

    private ServerFunctions() {}

    static Map<String, Signature> all() {
        var all = new HashMap<String, Signature>();
        queries(all);
        numbers(all);
        texts(all);
        server(all);
        all.put("args", new Signature(List.of(), Optional.of(ANY), (_, given) -> named(given)));
        return all;
    }

    private static void queries(Map<String, Signature> all) {
        all.put("query", of(List.of(TEXT), (sample, _) -> new Value.Samples(sample.finds())));
        all.put("sortByLabel", of(List.of(TEXT, SAMPLES), (_, given) -> given.get(1)));
        all.put("first", of(List.of(SAMPLES), (_, given) -> first(given.getFirst())));
        all.put("label", of(List.of(TEXT, SAMPLE), (_, given) -> of(given.get(1), LABEL)));
        all.put("value", of(List.of(SAMPLE), (_, given) -> of(given.getFirst(), Value.Found.VALUE)));
        all.put("strvalue", of(List.of(SAMPLE), (_, given) -> of(given.getFirst(), LABEL)));
    }

    private static Value first(Value samples) {
        if (samples instanceof Value.Samples(var some) && some) {
            return new Value.Found();
        }
        throw new Failing("first() called on vector with no elements");
    }

    /// Something of a sample; `nil` may be given for one.
    private static Value of(Value sample, Value what) {
        if (sample instanceof Value.Found) {
            return what;
        }
        throw new Failing("runtime error: invalid memory address or nil pointer dereference");
    }

    private static void numbers(Map<String, Signature> all) {
        all.put("humanize", number(Humanized::decimal));
        all.put("humanize1024", number(Humanized::binary));
        all.put("humanizeDuration", number(Humanized::duration));
        all.put("humanizePercentage", number(Humanized::percentage));
        all.put("humanizeTimestamp", number(Humanized::timestamp));
        all.put("toTime", of(List.of(ANY), (_, given) -> Numbers.time(given.getFirst(), "*time.Time")));
        all.put("toDuration", of(List.of(ANY), (_, given) -> Numbers.time(given.getFirst(), "*time.Duration")));
        all.put("parseDuration", of(List.of(TEXT), (_, given) -> new Value.Real(Durations.seconds(text(given, 0)))));
        all.put("now", of(List.of(), (sample, _) -> new Value.Real(sample.at().toEpochMilli() / 1000.0)));
    }

    private static void texts(Map<String, Signature> all) {
        all.put("toUpper", text(text -> letters(text, Character::toUpperCase)));
        all.put("toLower", text(text -> letters(text, Character::toLowerCase)));
        all.put("title", text(Titles::of));
        all.put("stripPort", text(Hosts::withoutPort));
        all.put("stripDomain", text(Hosts::withoutDomain));
        all.put("urlQueryEscape", text(Escapes::query));
        all.put("graphLink", text(text -> "/graph?g0.expr=" + Escapes.query(text) + "&g0.tab=0"));
        all.put("tableLink", text(text -> "/graph?g0.expr=" + Escapes.query(text) + "&g0.tab=1"));
        all.put("safeHtml", of(List.of(TEXT), (_, given) -> new Value.Html(text(given, 0))));
        all.put(
                "match",
                of(List.of(TEXT, TEXT), (_, given) -> new Value.Bool(Patterns.found(text(given, 0), text(given, 1)))));
        all.put(
                "reReplaceAll",
                of(
                        List.of(TEXT, TEXT, TEXT),
                        (_, given) ->
                                new Value.Text(Patterns.replaced(text(given, 0), text(given, 1), text(given, 2)))));
    }

    private static void server(Map<String, Signature> all) {
        all.put(
                "externalURL",
                of(
                        List.of(),
                        (sample, _) -> new Value.Text(sample.server().url().toString())));
        all.put(
                "pathPrefix",
                of(
                        List.of(),
                        (sample, _) -> new Value.Text(
                                Objects.requireNonNullElse(sample.server().url().getPath(), ""))));
    }

    private static Value named(List<Value> given) {
        var entries = new TreeMap<String, Value>();
        for (var i = 0; i < given.size(); i++) {
            entries.put("arg" + i, given.get(i));
        }
        return new Value.Dictionary(entries, true, "");
    }

    private static String letters(String text, IntUnaryOperator letter) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> out.appendCodePoint(letter.applyAsInt(point)));
        return out.toString();
    }

    private static Signature number(DoubleFunction<String> act) {
        return of(List.of(ANY), (_, given) -> new Value.Text(act.apply(Numbers.real(given.getFirst()))));
    }

    private static Signature text(Function<String, String> act) {
        return of(List.of(TEXT), (_, given) -> new Value.Text(Tally.bounded(act.apply(text(given, 0)))));
    }

    private static Signature of(List<Parameter> fixed, Act act) {
        return new Signature(fixed, Optional.empty(), act);
    }

    private static String text(List<Value> given, int argument) {
        return ((Value.Text) given.get(argument)).text();
    }
}
