package dev.qiangcai.market.web;

import dev.qiangcai.market.members.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Keeps out those who press too hard, and opens the waiting room when too many come at once.
///
/// It tells how long to wait by turns in seconds with 429 and as an HTTP date with 503: a shopper has to
/// understand both.
final class Doorman {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String EVERYONE = "everyone";

    /// The date written last: every answer of the same second carries the same.
    private static volatile Written last = written(0);

    private record Written(long second, String date) {}

    private final Pace accounts;
    private final Pace addresses;
    private final Pace house;
    private final InstantSource clock;
    private final AtomicLong turnedAway = new AtomicLong();

    Doorman(HouseRules rules, InstantSource clock, LongSupplier ticker) {
        this.accounts = new Pace(rules.perAccount(), ticker);
        this.addresses = new Pace(rules.perAddress(), ticker);
        this.house = new Pace(rules.queueAbove(), ticker);
        this.clock = clock;
    }

    static String httpDate(Instant time) {
        var same = last;
        if (same.second() != time.getEpochSecond()) {
            same = written(time.getEpochSecond());
            last = same;
        }
        return same.date();
    }

    private static Written written(long second) {
        return new Written(second, HTTP_DATE.format(Instant.ofEpochSecond(second)));
    }

    /// The answer that keeps this visitor out, if any.
    Optional<Answer> judge(Visit visit) {
        var wait = visit.member()
                .map(Member::uid)
                .map(uid -> accounts.wait(uid.value()))
                .orElseGet(() -> addresses.wait(visit.address()));
        if (wait.isPositive()) {
            return Optional.of(slowDown(wait));
        }
        if (visit.path().equals("/v1/time")) {
            return Optional.empty();
        }
        var queue = house.wait(EVERYONE);
        if (queue.isPositive()) {
            return Optional.of(
                    visit.reading() ? Answer.html(Pages.queue()) : Answer.busy(Math.max(1, queue.toMillis())));
        }
        return Optional.empty();
    }

    Answer slowDown(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (turnedAway.getAndIncrement() % 2 == 0) {
            return Answer.of(Code.PRESSED).with("Retry-After", Long.toString(seconds));
        }
        // Rounded up: a date of whole seconds must not lie before the end of the wait.
        var until =
                clock.instant().plusSeconds(seconds).plus(1, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        return Answer.of(Code.AWAY).with("Retry-After", httpDate(until));
    }
}
