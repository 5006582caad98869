package dev.qiangcai.shop.product;

import dev.qiangcai.shop.money.CurrencyMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An amount of money inside a text, in any spelling: `1.299,00 €`, `¥1,299`, `1 299 Kč`, `₹1,29,999`, `1'299.–`,
/// `١٬٢٩٩٫٥٠`.
///
/// @param value exact; which mark stands before the decimals is told by how many digits follow it
/// @param marks what the currency beside it may be; empty: there is none
/// @param from where amount and mark begin in the text
/// @param to where they end
record Amount(BigDecimal value, Set<String> marks, int from, int to) {
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,3}(?:[ \u00A0]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,'\u066B\u066C\u060C]\\d+)*");
    private static final Pattern PARTED = Pattern.compile("(\\d{1,6})\\s?(€|EUR|£|\\$|元)\\s?(\\d{2})(?![\\d.,])");
    private static final Pattern NO_CENTS = Pattern.compile("^\\s?[.,]\\s?[-\u2013\u2014]{1,2}");
    private static final int MOST_DIGITS = 15;
    private static final int GROUP = 3;
    private static final List<String> SPELLINGS = CurrencyMark.spellings().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /// All amounts of a text, in order. Plain numbers are among them: `marks` tells.
    static List<Amount> in(String written) {
        var text = folded(written);
        var found = new ArrayList<Amount>();
        var number = NUMBER.matcher(text);
        var parted = PARTED.matcher(text);
        int at = 0;
        while (number.find(at)) {
            at = number.end();
            if (parted.region(number.start(), text.length()).lookingAt()) {
                var value = new BigDecimal(parted.group(1) + "." + parted.group(3));
                found.add(new Amount(value, CurrencyMark.meanings(parted.group(2)), parted.start(), parted.end()));
                at = parted.end();
                continue;
            }
            int start = number.start();
            int end = number.end();
            int free = found.isEmpty() ? 0 : found.getLast().to();
            value(number.group())
                    .map(value -> marked(text, value, start, end))
                    .ifPresent(it -> found.add(it.after(free)));
        }
        return found;
    }

    /// A number as a data field writes it: `.` stands before the decimals unless the number says otherwise.
    static Optional<Amount> field(String written) {
        var text = written.strip();
        if (text.matches("\\d{1,12}(?:\\.\\d{1,8})?")) {
            return Optional.of(new Amount(new BigDecimal(text), Set.of(), 0, text.length()));
        }
        var all = in(text);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// How many values there are among them.
    static long different(Stream<Amount> amounts) {
        return amounts.map(it -> it.value().stripTrailingZeros()).distinct().count();
    }

    /// Without the currency mark that stands before it, where another amount ends with that: `5 € 6`.
    private Amount after(int free) {
        return from >= free ? this : new Amount(value, marks, free, to);
    }

    boolean marked() {
        return !marks.isEmpty();
    }

    private static Amount marked(String text, BigDecimal value, int start, int end) {
        var dashed = NO_CENTS.matcher(text.substring(end));
        int after = dashed.find() ? end + dashed.end() : end;
        var behind = rest(text.substring(after));
        int gap = text.length() - after - behind.length();
        var before = head(text.substring(0, start));
        var codeBefore = code(before.substring(Math.max(0, before.length() - GROUP)), before, false);
        var codeBehind = code(behind, behind, true);
        if (codeBehind.isPresent()) {
            return new Amount(value, Set.of(codeBehind.get()), start, after + gap + GROUP);
        }
        if (codeBefore.isPresent()) {
            return new Amount(value, Set.of(codeBefore.get()), before.length() - GROUP, after);
        }
        var last = spelling(before, Amount::ends);
        if (last.isPresent()) {
            int from = before.length() - last.get().length();
            return new Amount(value, CurrencyMark.meanings(last.get()), from, after);
        }
        return spelling(behind, Amount::begins)
                .filter(mark -> gap == 0 || !digitAt(behind, mark.length()))
                .map(mark -> new Amount(value, CurrencyMark.meanings(mark), start, after + gap + mark.length()))
                .orElse(new Amount(value, Set.of(), start, after));
    }

    /// Whether the next number follows a mark at once: then the mark is that one's, as in `1915 £45`.
    private static boolean digitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    /// The longest spelling of a currency that stands there.
    private static Optional<String> spelling(String text, Standing standing) {
        var lower = text.toLowerCase(Locale.ROOT);
        return SPELLINGS.stream().filter(mark -> standing.at(text, lower, mark)).findFirst();
    }

    private interface Standing {
        boolean at(String text, String lower, String mark);
    }

    /// What follows, without blanks and the star of a footnote: `34,99* €`.
    private static String rest(String text) {
        int at = 0;
        while (at < text.length() && (blank(text.charAt(at)) || text.charAt(at) == '*')) {
            at++;
        }
        return text.substring(at);
    }

    private static String head(String text) {
        int at = text.length();
        while (at > 0 && blank(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(0, at);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /// An ISO code at the begin of `text`, in capitals, and not a part of a longer word.
    private static Optional<String> code(String text, String whole, boolean front) {
        if (text.length() < GROUP) {
            return Optional.empty();
        }
        var code = text.substring(0, GROUP);
        int beside = front ? GROUP : whole.length() - GROUP - 1;
        boolean alone = beside < 0 || beside >= whole.length() || !Character.isLetter(whole.charAt(beside));
        boolean capitals = code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return alone && capitals && CurrencyMark.meanings(code).contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static boolean begins(String text, String lower, String mark) {
        return lower.startsWith(mark)
                && (text.length() == mark.length()
                        || !wordy(text.charAt(mark.length()), mark.charAt(mark.length() - 1)));
    }

    private static boolean ends(String text, String lower, String mark) {
        int at = text.length() - mark.length();
        return at >= 0 && lower.endsWith(mark) && (at == 0 || !wordy(text.charAt(at - 1), mark.charAt(0)));
    }

    private static boolean wordy(char beside, char edge) {
        return Character.isLetter(beside)
                && Character.isLetter(edge)
                && !Phrases.unparted(beside)
                && !Phrases.unparted(edge);
    }

    /// The value of digits and marks; empty where they are no number, or too long for a price.
    private static Optional<BigDecimal> value(String digits) {
        var plain = plain(digits);
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        if (plain.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        if (last < 0) {
            return Optional.of(new BigDecimal(plain));
        }
        boolean both = plain.contains(".") && plain.contains(",");
        boolean often = plain.indexOf(plain.charAt(last)) != last;
        if (often) {
            return both ? Optional.empty() : grouped(plain);
        }
        if (!both && plain.matches("[1-9]\\d{0,2}[.,]\\d{3}")) {
            return grouped(plain);
        }
        var whole = plain.substring(0, last).replaceAll("[.,]", "");
        return Optional.of(new BigDecimal(whole + "." + plain.substring(last + 1)));
    }

    /// Without what can only stand between groups.
    private static String plain(String digits) {
        var plain =
                digits.replaceAll("[ \u00A0'\u066C]", "").replace('\u066B', '.').replace('\u060C', ',');
        return digits.indexOf('\u066B') >= 0 ? plain.replace(",", "") : plain;
    }

    /// Threes, or India's twos before the last three.
    private static Optional<BigDecimal> grouped(String plain) {
        return plain.matches("\\d{1,3}(?:[.,]\\d{2,3})*[.,]\\d{3}")
                ? Optional.of(new BigDecimal(plain.replaceAll("[.,]", "")))
                : Optional.empty();
    }

    /// The text with every script's digits and marks as ASCII's, at the same places.
    static String folded(String written) {
        var text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = Character.digit(c, 10);
            text.append(digit >= 0 && c > '9' && Character.isDigit(c) ? (char) ('0' + digit) : folded(c));
        }
        return text.toString();
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u202F', '\u2009', '\u2007' -> '\u00A0';
            case '\u2019', '\u02BC' -> '\'';
            case '\uFFE5' -> '¥';
            case '\uFF04' -> '$';
            case '\uFFE1' -> '£';
            case '\uFF0C' -> ',';
            case '\uFF0E' -> '.';
            case '\u3000' -> ' ';
            default -> c;
        };
    }
}
