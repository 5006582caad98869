package dev.qiangcai.shop.money;

/// Folds the many ways to type one character: full-width digits and marks, spaces, apostrophes, invisible marks.
///
/// Deliberately not Unicode's NFKC, which would turn `12²` into `122` and `½` into `1/2`.
final class PriceSpelling {
    /// What every space that typographers put between groups becomes. A plain space is none: `1 250` may be
    /// two numbers.
    static final char GROUP_SPACE = '\u00A0';

    /// What marks without a shape become. Beside an amount they mean nothing; inside one they make it doubtful.
    private static final char INVISIBLE = '\u200B';

    private PriceSpelling() {}

    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(invisible(c) ? INVISIBLE : folded((char) c)));
        return plain.toString();
    }

    static String trimmed(String text) {
        return text.replace(GROUP_SPACE, ' ').replace(INVISIBLE, ' ').strip();
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u00A0', '\u2007', '\u2009', '\u202F' -> GROUP_SPACE;
            case '\u2019', '\u02BC' -> '\'';
            case '\uFFE5' -> '¥';
            case '\uFFE1' -> '£';
            case '\u3000', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2008', '\u200A', '\t', '\n', '\r' ->
                ' ';
            default -> c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        };
    }

    private static boolean invisible(int c) {
        return c == 0xFEFF
                || c == 0x061C
                || c == 0x2060
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E);
    }
}
