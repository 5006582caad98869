package dev.qiangcai.buyer.timeline;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Stock;
import java.time.Duration;
import java.util.Locale;

/// An event as a sentence, wherever the owner reads of it.
public final class EventText {
    private static final String WORDS = "dev.qiangcai.buyer.words";

    private EventText() {}

    public static Sentence of(Event event) {
        return switch (event) {
            case Event.LoggedIn(var fresh) -> say(fresh ? "event.loggedIn.fresh" : "event.loggedIn.saved");
            case Event.ClockKept(var estimate) ->
                say(
                        "event.clock",
                        signed(estimate.offset()),
                        millis(estimate.bound()),
                        estimate.probing().used());
            case Event.Resolved(var sku, var name, var size) -> say("event.resolved", name, sku, size);
            case Event.Polled(var sku, var stock, var timing) ->
                say("event.polled", sku, stock(stock), millis(timing.roundTrip()));
            case Event.NextLook(var pause) -> say("event.nextLook", millis(pause));
            case Event.Announced(var opensAt) -> say("event.announced", opensAt);
            case Event.Scheduled(var opensAt, var _, var guard) -> say("event.scheduled", opensAt, millis(guard));
            case Event.Warmed(var before, var timing) ->
                say("event.warmed", before.toSeconds(), millis(timing.roundTrip()));
            case Event.Quoted(var total, var count, var _) -> say("event.quoted", count, total);
            case Event.Attempted(var number, var intended, var timing, var outcome) ->
                say(
                        "event.attempted",
                        number,
                        say("outcome." + outcome),
                        timing.sentNanos().isPresent()
                                ? millis(Duration.ofNanos(timing.sentNanos().getAsLong() - intended))
                                : "–");
            case Event.Ordered(var item, var number, var total, var _, var _) ->
                say("event.ordered", item, total, number);
            case Event.Moved(var from, var to) ->
                from.isEmpty() ? say("event.begun", state(to)) : say("event.moved", state(from), state(to));
            case Event.Waiting(var duration, var why) -> say("event.waiting", why, millis(duration));
            case Event.Asked(var what) -> say("event.asked", what);
        };
    }

    /// What a look showed, without its price.
    public static Sentence stock(Stock stock) {
        return switch (stock) {
            case Stock.Available _ -> say("stock.available");
            case Stock.SoldOut _ -> say("stock.soldOut");
            case Stock.NotOpen _ -> say("stock.notOpen");
            case Stock.CannotTell(var why) -> say("stock.cannotTell", why);
        };
    }

    private static Sentence state(String state) {
        return say("orders.state." + state);
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts);
    }

    /// `6.13 ms`; exact enough for a reader.
    public static Sentence millis(Duration duration) {
        return say("event.millis", String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6));
    }

    /// `+37.012 s`
    private static Sentence signed(Duration duration) {
        return say("event.seconds", String.format(Locale.ROOT, "%+.3f", duration.toNanos() / 1e9));
    }
}
