package dev.qiangcai.shop.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/// How a store writes a date and a time for people: `24.11.2026 10:05`. It says no offset, so whoever reads it must
/// know where the store's clock stands.
///
/// @param format the letters' meanings; names of months and days are English
/// @param zone where the clock stands
public record WrittenDate(DateTimeFormatter format, ZoneId zone) {
    /// In the afternoon, so that a format without the half of the day does not fit.
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 11, 24, 22, 41);

    /// @param pattern as `dd.MM.yyyy HH:mm`
    /// @return empty for one that does not tell a moment to the minute
    public static Optional<WrittenDate> of(String pattern, ZoneId zone) {
        try {
            var format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
            return LocalDateTime.parse(format.format(SAMPLE), format).equals(SAMPLE)
                    ? Optional.of(new WrittenDate(format, zone))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    Optional<Instant> read(String text) {
        try {
            var local = LocalDateTime.parse(text.strip().replaceAll("\\s+", " "), format);
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException unfit) {
            return Optional.empty();
        }
    }
}
