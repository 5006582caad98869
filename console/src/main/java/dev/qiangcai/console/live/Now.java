package dev.qiangcai.console.live;

import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.time.ClockEstimate;
import dev.qiangcai.buyer.timeline.Entry;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.EventText;
import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How a purchase stands. Immutable: each event makes the next one.
///
/// @param target what is to be bought
/// @param session whether the store knows the owner, and how; empty: not yet
/// @param clock the store's time
/// @param opening when it opens, on the store's clock
/// @param fires when the order will leave, on this machine's clock
/// @param looked when the item was last looked at
/// @param doing the last that is worth a line
/// @param ending how it ended; empty: it has not
public record Now(
        Optional<Target> target,
        Optional<Sentence> session,
        Optional<ClockEstimate> clock,
        Optional<Instant> opening,
        Optional<Instant> fires,
        Optional<Looked> looked,
        Optional<Sentence> doing,
        Optional<Ending> ending) {
    /// What is to be bought.
    ///
    /// @param name the item, as far as it is known
    /// @param limits the most that it may cost, as a sentence
    /// @param store its address
    /// @param practice whether that is a practice store, where nothing is bought
    public record Target(String name, long count, Sentence limits, URI store, boolean practice) {
        Target called(String other) {
            return new Target(other, count, limits, store, practice);
        }
    }

    /// The last look.
    ///
    /// @param between how long after the one before it; zero: it was the first
    /// @param next when the next is due; empty: it is not known, or under way
    public record Looked(Instant at, Duration between, Optional<Instant> next) {
        Looked before(Instant due) {
            return new Looked(at, between, Optional.of(due));
        }
    }

    static final Now NOTHING = new Now(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Another purchase.
    Now armed(Target wanted) {
        return NOTHING.with(Optional.of(wanted));
    }

    Now ended(Ending how) {
        return new Now(target, session, clock, opening, Optional.empty(), looked, doing, Optional.of(how));
    }

    Now after(Entry entry) {
        return switch (entry.event()) {
            case Event.Resolved(var _, var name, var _) -> with(target.map(known -> known.called(name)));
            case Event.LoggedIn known ->
                new Now(target, Optional.of(EventText.of(known)), clock, opening, fires, looked, doing, ending);
            case Event.ClockKept(var estimate) ->
                new Now(target, session, Optional.of(estimate), opening, fires, looked, doing, ending);
            case Event.Polled _ -> new Now(target, session, clock, opening, fires, looked(entry), doing, ending);
            case Event.NextLook(var pause) -> {
                var due = entry.at().plus(pause);
                yield new Now(
                        target, session, clock, opening, fires, looked.map(last -> last.before(due)), doing, ending);
            }
            case Event.Announced(var opensAt) ->
                new Now(target, session, clock, Optional.of(opensAt), fires, looked, said(entry), ending);
            case Event.Scheduled(var opensAt, var fireNanos, var _) ->
                new Now(
                        target,
                        session,
                        clock,
                        Optional.of(opensAt),
                        Optional.of(entry.at().plusNanos(fireNanos - entry.nanos())),
                        looked,
                        said(entry),
                        ending);
            case Event.Warmed _ -> this;
            case Event.Moved _ -> this;
            case Event.Attempted _ ->
                new Now(target, session, clock, opening, Optional.empty(), looked, said(entry), ending);
            case Event.Quoted _, Event.Ordered _, Event.Waiting _, Event.Asked _ ->
                new Now(target, session, clock, opening, fires, looked, said(entry), ending);
        };
    }

    private Now with(Optional<Target> wanted) {
        return new Now(wanted, session, clock, opening, fires, looked, doing, ending);
    }

    private Optional<Looked> looked(Entry entry) {
        var between =
                looked.map(last -> Duration.between(last.at(), entry.at())).orElse(Duration.ZERO);
        return Optional.of(new Looked(entry.at(), between, Optional.empty()));
    }

    private static Optional<Sentence> said(Entry entry) {
        return Optional.of(EventText.of(entry.event()));
    }
}
