package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.money.Price;
import dev.qiangcai.shop.money.PriceText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a found text becomes by the read's `as`. Whatever does not fit exactly is broken.
///
/// @param as what it becomes
/// @param map spellings of the store to ours, applied first; one that maps to nothing makes the value missing
/// @param date how the store writes dates for people
/// @param format how the store writes money
record Conversion(As as, Map<String, String> map, Optional<WrittenDate> date, MoneyFormat format) {
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,11}(?:\\.[0-9]{1,9})?");
    private static final Map<String, Boolean> FLAGS = Map.of(
            "true", true, "yes", true, "1", true, "on", true, "false", false, "no", false, "0", false, "off", false);
    /// A store's moment outside these is one in other units: seconds declared as milliseconds, or the reverse.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);

    static Conversion of(Read read, MoneyFormat format) {
        return of(read, read.map(), format);
    }

    static Conversion of(Read read, Map<String, String> map, MoneyFormat format) {
        var spelling = read.spelling();
        return new Conversion(read.as(), map, spelling.date(), spelling.money(format));
    }

    Reading convert(Hits.Scalar found) {
        var ours = map.get(found.text());
        if (ours == null) {
            return typed(found, found);
        }
        return ours.isBlank() ? new Reading.Missing() : typed(new Hits.Scalar(ours, false), found);
    }

    private Reading typed(Hits.Scalar ours, Hits.Scalar wrote) {
        var text = ours.text().strip();
        boolean bare = wrote.bare();
        return switch (as) {
            case TEXT -> new Reading.Found(untyped(ours));
            case INT ->
                whole(text)
                        .map(n -> found(new Value.Whole(n, wrote.text(), bare)))
                        .orElseGet(() -> no(text));
            case BOOL ->
                Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT)))
                        .map(yes -> found(new Value.Flag(yes, wrote.text(), bare)))
                        .orElseGet(() -> no(text));
            case MONEY ->
                amount(
                        ours.bare() ? PriceText.machine(text, format.currency()) : PriceText.read(ours.text(), format),
                        wrote);
            case MONEY_MINOR -> amount(PriceText.minor(text, format.currency()), wrote);
            case EPOCH_MS -> moment(whole(text).map(Instant::ofEpochMilli), wrote);
            case EPOCH_S -> moment(seconds(text), wrote);
            case HTTP_DATE -> moment(HttpDate.read(text), wrote);
            case ISO_DATE ->
                local(text) ? new Reading.Broken(Hits.said("page.no-offset", text)) : moment(iso(text), wrote);
            case DATE -> moment(date.flatMap(written -> written.read(text)), wrote);
            case MS ->
                whole(text)
                        .filter(ms -> ms >= 0 && ms <= LONGEST.toMillis())
                        .map(ms -> found(new Value.Span(Duration.ofMillis(ms), wrote.text(), bare)))
                        .orElseGet(() -> no(text));
        };
    }

    private static Value untyped(Hits.Scalar found) {
        if (!found.bare()) {
            return new Value.Text(found.text());
        }
        return switch (found.text()) {
            case "true" -> new Value.Flag(true, "true");
            case "false" -> new Value.Flag(false, "false");
            default ->
                whole(found.text())
                        .<Value>map(number -> new Value.Whole(number, found.text()))
                        .orElseGet(() -> new Value.Text(found.text(), true));
        };
    }

    private static Optional<Long> whole(String text) {
        return INTEGER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<Instant> seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return Optional.empty();
        }
        var nanos = new BigDecimal(text).movePointRight(9).toBigIntegerExact();
        var parts = nanos.divideAndRemainder(java.math.BigInteger.TEN.pow(9));
        return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
    }

    /// A date and a time with an offset: without one it would be a moment in a place that nobody names.
    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(joined(text)).toInstant());
        } catch (DateTimeParseException unfit) {
            return Optional.empty();
        }
    }

    private static boolean local(String text) {
        try {
            LocalDateTime.parse(joined(text));
            return true;
        } catch (DateTimeParseException unfit) {
            return false;
        }
    }

    private static String joined(String text) {
        return text.replaceFirst("(?<=\\d) (?=\\d)", "T");
    }

    private static Reading found(Value value) {
        return new Reading.Found(value);
    }

    private Reading no(String text) {
        return new Reading.Broken(Hits.said("page.convert", shortened(text), as.key()));
    }

    private static Reading amount(Price price, Hits.Scalar wrote) {
        return switch (price) {
            case Price.Exact(var money) -> found(new Value.Amount(money, wrote.text(), wrote.bare()));
            case Price.Unreadable(var why) -> new Reading.Broken(why);
        };
    }

    private Reading moment(Optional<Instant> instant, Hits.Scalar wrote) {
        if (instant.isEmpty()) {
            return no(wrote.text());
        }
        var at = instant.get();
        return at.isBefore(EARLIEST) || !at.isBefore(LATEST)
                ? new Reading.Broken(Hits.said("page.moment", shortened(wrote.text()), as.key(), at))
                : found(new Value.Moment(at, wrote.text(), wrote.bare()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
