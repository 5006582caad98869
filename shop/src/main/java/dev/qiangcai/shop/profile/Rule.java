package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.HttpDate;
import dev.qiangcai.shop.page.Reading;
import dev.qiangcai.shop.page.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry of `outcomes`: what an answer means when a condition holds.
///
/// @param detail the wait, the opening time or the challenge, where the outcome has one
/// @param shown the condition as the profile writes it
record Rule(Label label, Matcher when, Optional<ReadPlan> detail, String shown) {
    private static final List<String> DETAILS = List.of("wait", "opensAt", "challenge");
    private static final Duration LONGEST = Duration.ofDays(1);

    static Rule parse(Spot spot, Names names, Matching matching) {
        var label = Label.valueOf(spot.at("is").text());
        DETAILS.stream()
                .filter(key -> spot.has(key) && !label.detail().equals(Optional.of(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw spot.at(key).bad("profile.detail", key, label);
                });
        var detail = label.detail().flatMap(spot::maybe).map(read -> ReadPlan.parse(read, names, matching.reads()));
        return new Rule(label, matching.parse(spot), detail, spot.flow().replaceFirst("^is: \\w+, ", ""));
    }

    boolean holds(Evidence evidence) {
        return when.holds(evidence);
    }

    Outcome outcome(Evidence evidence) {
        var value = detail.flatMap(plan ->
                evidence.read(plan) instanceof Reading.Found(var found) ? Optional.of(found) : Optional.empty());
        return switch (label) {
            case AVAILABLE -> new Outcome.Available();
            case SOLD_OUT -> new Outcome.SoldOut();
            case NOT_OPEN -> new Outcome.NotOpen(value.flatMap(Rule::moment));
            case QUEUED -> new Outcome.Queued();
            case THROTTLED -> new Outcome.Throttled(value.flatMap(wait -> pause(wait, evidence)));
            case NEEDS_LOGIN -> new Outcome.NeedsLogin();
            case NEEDS_CHALLENGE -> new Outcome.NeedsChallenge(value.map(Value::raw));
            case PRICE_CHANGED -> new Outcome.PriceChanged();
            case LIMIT_REACHED -> new Outcome.LimitReached();
            case REJECTED -> new Outcome.Rejected();
            case ACCEPTED -> new Outcome.Accepted();
        };
    }

    private static Optional<Instant> moment(Value value) {
        return value instanceof Value.Moment moment ? Optional.of(moment.instant()) : Optional.empty();
    }

    /// `Retry-After` in both its forms, or a span of the store's own. A date is measured from the answer's own `Date`,
    /// since our clock is not the store's.
    private static Optional<Duration> pause(Value value, Evidence evidence) {
        var pause = switch (value) {
            case Value.Span span -> Optional.of(span.duration());
            case Value.Whole whole -> seconds(whole.number());
            case Value.Moment moment -> until(moment.instant(), evidence);
            case Value.Text text -> written(text.raw().strip(), evidence);
            case Value.Amount _, Value.Flag _, Value.Node _ -> Optional.<Duration>empty();
        };
        return pause.map(length -> length.isNegative() ? Duration.ZERO : length)
                .map(length -> length.compareTo(LONGEST) > 0 ? LONGEST : length);
    }

    private static Optional<Duration> seconds(long seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private static Optional<Duration> written(String text, Evidence evidence) {
        return text.matches("[0-9]{1,9}")
                ? seconds(Long.parseLong(text))
                : HttpDate.read(text).flatMap(instant -> until(instant, evidence));
    }

    private static Optional<Duration> until(Instant instant, Evidence evidence) {
        return evidence.reply().header("date").flatMap(HttpDate::read).map(now -> Duration.between(now, instant));
    }
}
