package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which changes the owner is told of, and when.
///
/// Told is what differs from what was told last: a page that goes blind and comes back, or that flickers and is as
/// before, is no news. That it can be bought is told at once, all else of a page at most once in a while; and nothing
/// in quiet hours: then it is what it says at their end that counts.
///
/// @param spacing the least time from one notice of a page to the next that is not that it can be bought
public record Telling(Optional<QuietHours> quiet, Duration spacing) {
    private static final Duration SPACING = Duration.ofMinutes(1);

    public Telling(Optional<QuietHours> quiet) {
        this(quiet, SPACING);
    }

    /// What to do about a change.
    sealed interface Verdict {
        /// Nothing, and a notice that waits is out of date.
        record AsTold() implements Verdict {}

        /// Nothing: this tells nothing.
        record Unclear() implements Verdict {}

        /// It is what later changes are compared with, without a word: a page seen for the first time that cannot be
        /// bought from.
        record Baseline() implements Verdict {}

        /// Tell, when that moment comes.
        record Tell(Instant due) implements Verdict {}
    }

    Verdict of(Optional<Page.Told> told, Sight now, Instant at) {
        if (now.availability() == Availability.CANNOT_TELL) {
            return new Verdict.Unclear();
        }
        if (told.isEmpty()) {
            return now.availability() == Availability.AVAILABLE ? tell(at) : new Verdict.Baseline();
        }
        var last = told.get();
        if (same(last.sight(), now)) {
            return new Verdict.AsTold();
        }
        boolean good =
                now.availability() == Availability.AVAILABLE && last.sight().availability() != Availability.AVAILABLE;
        return tell(good ? at : later(at, last.at().plus(spacing)));
    }

    private Verdict.Tell tell(Instant due) {
        return new Verdict.Tell(quiet.map(hours -> hours.after(due)).orElse(due));
    }

    /// A price that is not named any more, or not yet, is no other price.
    private static boolean same(Sight told, Sight now) {
        boolean priced = told.price().isPresent() && now.price().isPresent();
        boolean samePrice = told.price().equals(now.price()) && told.currency().equals(now.currency());
        return told.availability() == now.availability() && (samePrice || !priced);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
