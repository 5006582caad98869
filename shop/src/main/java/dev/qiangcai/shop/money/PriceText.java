package dev.qiangcai.shop.money;

import dev.qiangcai.guard.words.Sentence;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a price that a store wrote. The whole text must be one amount, at most with its currency around it: a unit
/// price (`¥12.50/500g`), a range, a second number, a sign, or a grouping that is uncertain under the declared decimal
/// mark makes it unreadable.
///
/// ```java
/// PriceText.read("1.099,00 €", new MoneyFormat(EUR, ',')) // Exact 1099.00 EUR
/// PriceText.read("1,400", new MoneyFormat(EUR, ','))      // Unreadable: three decimals
/// ```
public final class PriceText {
    private static final int MAX_LENGTH = 64;
    private static final Pattern AROUND = Pattern.compile("([^0-9]*)([0-9](?:.*[0-9])?)([^0-9]*)");
    private static final Pattern MACHINE = Pattern.compile("(0|[1-9][0-9]{0,11})(?:\\.([0-9]{1,12}))?");
    private static final Pattern MINOR = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final Pattern POINT = spelling('.', ",");
    private static final Pattern COMMA = spelling(',', ".");
    /// `1,400` and `1.400`: a thousand and more, or one and some decimals.
    private static final Pattern UNDECIDED = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");
    /// `12,-` and `12.–`: no cents.
    private static final Pattern NO_CENTS = Pattern.compile("[.,][-\u2013\u2014]{1,2}(.*)");

    private PriceText() {}

    /// Reads a price written for people.
    public static Price read(String text, MoneyFormat format) {
        if (text.length() > MAX_LENGTH) {
            return unreadable("money.long", text.substring(0, MAX_LENGTH), MAX_LENGTH);
        }
        var plain = PriceSpelling.plain(text);
        var parts = AROUND.matcher(plain);
        if (!parts.matches()) {
            return unreadable("money.none", text);
        }
        var after = withoutNoCents(parts.group(2), parts.group(3), format);
        var objection = objection(parts.group(1), text, format).or(() -> objection(after, text, format));
        return objection.isPresent() ? new Price.Unreadable(objection.get()) : amount(parts.group(2), text, format);
    }

    /// Reads a number that a machine wrote, as in JSON: `.` stands before the decimals whatever the store's pages do,
    /// and nothing is grouped.
    public static Price machine(String number, Currency currency) {
        var parts = MACHINE.matcher(number);
        if (number.length() > MAX_LENGTH || !parts.matches()) {
            return unreadable("money.machine", shortened(number));
        }
        int digits = decimals(currency);
        var decimals = Optional.ofNullable(parts.group(2)).orElse("");
        boolean zeros =
                decimals.length() > digits && decimals.substring(digits).chars().allMatch(c -> c == '0');
        // "1.500" may be a grouping that a store wrote by mistake; "1.5000" cannot be one.
        boolean exact = decimals.length() <= digits || (zeros && decimals.length() != 3);
        return exact
                ? new Price.Exact(new Money(new BigDecimal(number), currency))
                : unreadable("money.decimals", number, currency.getCurrencyCode(), digits);
    }

    /// Reads whole minor units, such as fen or cents: `1250`.
    public static Price minor(String number, Currency currency) {
        var trimmed = number.strip();
        return trimmed.length() <= MAX_LENGTH && MINOR.matcher(trimmed).matches()
                ? new Price.Exact(Money.ofMinor(Long.parseLong(trimmed), currency))
                : unreadable("money.minor", shortened(number));
    }

    /// The currency that a data field such as schema.org's `priceCurrency` names.
    public static Optional<Currency> currency(String name) {
        return CurrencyMark.only(PriceSpelling.trimmed(PriceSpelling.plain(name)));
    }

    private static String withoutNoCents(String number, String after, MoneyFormat format) {
        var dashed = NO_CENTS.matcher(after);
        if (!dashed.matches()) {
            return after;
        }
        boolean whole = number.indexOf(after.charAt(0)) < 0;
        return whole && format.decimalMark().may(after.charAt(0)) ? dashed.group(1) : after;
    }

    private static Optional<Sentence> objection(String around, String text, MoneyFormat format) {
        var mark = PriceSpelling.trimmed(around);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        var meanings = CurrencyMark.meanings(mark);
        var declared = format.currency().getCurrencyCode();
        if (meanings.isEmpty()) {
            return Optional.of(sentence("money.around", shortened(text), mark));
        }
        return meanings.contains(declared)
                ? Optional.empty()
                : Optional.of(sentence("money.currency", shortened(text), mark, declared));
    }

    private static Price amount(String number, String text, MoneyFormat format) {
        return switch (format.decimalMark()) {
            case POINT -> spelled(POINT.matcher(number), ".", text, format.currency());
            case COMMA -> spelled(COMMA.matcher(number), ",", text, format.currency());
            case UNDECLARED -> either(number, text, format.currency());
        };
    }

    /// What the number means where nobody said which mark stands before the decimals.
    private static Price either(String number, String text, Currency currency) {
        var point = spelled(POINT.matcher(number), ".", text, currency);
        var comma = spelled(COMMA.matcher(number), ",", text, currency);
        boolean one = point.equals(comma) || !(point instanceof Price.Exact && comma instanceof Price.Exact);
        if (!one || UNDECIDED.matcher(number).matches()) {
            return unreadable("money.undeclared", text);
        }
        return point instanceof Price.Exact ? point : comma;
    }

    private static Price spelled(Matcher spelled, String mark, String text, Currency currency) {
        if (!spelled.matches()) {
            return unreadable("money.ambiguous", text, mark);
        }
        var decimals = Optional.ofNullable(spelled.group("decimals")).orElse("");
        if (decimals.length() > decimals(currency)) {
            return unreadable("money.decimals", text, currency.getCurrencyCode(), decimals(currency));
        }
        var whole = spelled.group("whole").replaceAll("[^0-9]", "");
        var exact = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        return new Price.Exact(new Money(exact, currency));
    }

    /// Plain digits, groups of three by one mark, or Indian groups (`12,34,567`); then the decimals.
    private static Pattern spelling(char mark, String group) {
        var threes = "[1-9][0-9]{0,2}(?<group>[" + group + "'" + PriceSpelling.GROUP_SPACE
                + "])[0-9]{3}(?:\\k<group>[0-9]{3}){0,3}";
        var indian = "[1-9][0-9]?(?:[" + group + "][0-9]{2}){1,4}[" + group + "][0-9]{3}";
        return Pattern.compile(
                "(?<whole>0|[1-9][0-9]{0,11}|" + threes + "|" + indian + ")(?:[" + mark + "](?<decimals>[0-9]{1,6}))?");
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }

    private static Price unreadable(String key, Object... facts) {
        return new Price.Unreadable(sentence(key, facts));
    }

    private static Sentence sentence(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.shop.words", key, facts);
    }
}
