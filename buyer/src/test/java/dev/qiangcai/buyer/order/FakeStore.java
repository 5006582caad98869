package dev.qiangcai.buyer.order;

import dev.qiangcai.buyer.order.FakeShop.Said;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.ClockSample;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A [Store] that asks a [FakeShop], in this process or over a wire.
///
/// @param wire carries one question there and the answer back
record FakeStore(Function<Map<String, String>, Said> wire) implements Store {
    private static final Currency YUAN = Currency.getInstance("CNY");

    @Override
    public Answer perform(Step step, Scope scope) {
        var ask = new HashMap<String, String>();
        ask.put("step", step.key());
        ask.put("now", Long.toString(System.currentTimeMillis()));
        fill(ask, scope, "sku", "item.sku");
        fill(ask, scope, "count", "item.count");
        if (step == Step.ORDER) {
            fill(ask, scope, "token", "quote.token");
            fill(ask, scope, "pay", "quote.total");
            fill(ask, scope, "key", "intent.id");
        }
        if (step == Step.ORDERS) {
            fill(ask, scope, "since", "intent.startedAt");
        }
        long start = System.nanoTime();
        var said = wire.apply(ask);
        var sent = said.outcome().equals("UNSENT") ? OptionalLong.empty() : OptionalLong.of(start);
        var timing = new Timing(start, sent, OptionalLong.empty(), System.nanoTime());
        var rows = said.rows().stream().map(FakeStore::readings).toList();
        return new Answer(step, outcome(said.outcome()), readings(said.reads()), rows, timing);
    }

    private static void fill(Map<String, String> ask, Scope scope, String name, String path) {
        ask.put(name, scope.value(path).orElseThrow().raw());
    }

    private static Outcome outcome(String label) {
        return switch (label) {
            case "OK" -> new Outcome.Ok();
            case "ACCEPTED" -> new Outcome.Accepted();
            case "NOT_OPEN" -> new Outcome.NotOpen(Optional.empty());
            case "THROTTLED" -> new Outcome.Throttled(Optional.empty());
            case "PRICE_CHANGED" -> new Outcome.PriceChanged();
            case "SOLD_OUT" -> new Outcome.SoldOut();
            case "NEEDS_LOGIN" -> new Outcome.NeedsLogin();
            case "QUEUED" -> new Outcome.Queued();
            case "LIMIT_REACHED" -> new Outcome.LimitReached();
            case "REJECTED" -> new Outcome.Rejected();
            default ->
                new Outcome.Unknown(
                        Sentence.of("dev.qiangcai.buyer.words", "order.unexpected", label), !label.equals("UNSENT"));
        };
    }

    private static Readings readings(Map<String, String> texts) {
        return new Readings(texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getKey(), entry.getValue()))));
    }

    private static Value value(String name, String raw) {
        return switch (name) {
            case "unit", "total" -> new Value.Amount(Money.ofMinor(Long.parseLong(raw), YUAN), raw);
            case "count" -> new Value.Whole(Long.parseLong(raw), raw);
            case "createdAt" -> new Value.Moment(Instant.ofEpochMilli(Long.parseLong(raw)), raw);
            default -> new Value.Text(raw);
        };
    }

    @Override
    public Profile profile() {
        return Profile.bundled("shangchao");
    }

    @Override
    public Answer finish(Step step, Scope scope) {
        throw new UnsupportedOperationException("no challenges");
    }

    @Override
    public Optional<Picture> picture(String address) {
        return Optional.empty();
    }

    @Override
    public Optional<ClockSample> probe() {
        return Optional.empty();
    }

    @Override
    public Duration holdBack() {
        return Duration.ZERO;
    }

    @Override
    public void forget() {}

    @Override
    public void close() {}
}
