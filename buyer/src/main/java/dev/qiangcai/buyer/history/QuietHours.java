package dev.qiangcai.buyer.history;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The time of each day in which the owner wants to hear nothing.
///
/// @param from its first moment
/// @param until the first moment after it; before `from` where it goes over midnight
/// @param zone whose clock that is
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}:\\d\\d)\\s*[-\u2013~]\\s*(\\d{1,2}:\\d\\d)");

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours must end at another time than they begin, was " + from);
        }
    }

    /// Reads `23:00-07:30`; empty where that is no span of time.
    public static Optional<QuietHours> parse(String text, ZoneId zone) {
        var span = SPAN.matcher(text.strip());
        try {
            return span.matches()
                    ? Optional.of(new QuietHours(time(span.group(1)), time(span.group(2)), zone))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == "0:00".length() ? "0" + text : text);
    }

    /// That moment, or the end of the quiet hours that it falls into.
    public Instant after(Instant moment) {
        var here = moment.atZone(zone);
        var time = here.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        if (overMidnight ? !late && !early : !late || !early) {
            return moment;
        }
        var day = overMidnight && late ? here.toLocalDate().plusDays(1) : here.toLocalDate();
        return day.atTime(until).atZone(zone).toInstant();
    }
}
