package dev.qiangcai.shop.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three spellings of a date that RFC 9110 lets an HTTP header have.
public final class HttpDate {
    private static final List<DateTimeFormatter> SPELLINGS = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private HttpDate() {}

    public static Optional<Instant> read(String text) {
        for (var spelling : SPELLINGS) {
            try {
                return Optional.of(LocalDateTime.parse(text, spelling).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException _) {
                // not this spelling
            }
        }
        return Optional.empty();
    }
}
