package dev.qiangcai.gotemplate;

/// Texts whose words begin with a large letter, as Go's `strings.Title` makes them.
final class Titles {
    private Titles() {}

    static String of(String text) {
        var out = new StringBuilder();
        var previous = (int) ' ';
        for (var at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var point = text.codePointAt(at);
            out.appendCodePoint(apart(previous) ? Character.toTitleCase(point) : point);
            previous = point;
        }
        return out.toString();
    }

    /// Beyond ASCII, only a space is between two words.
    private static boolean apart(int point) {
        if (Character.isLetterOrDigit(point) || point == '_') {
            return false;
        }
        return point < 0x80 || Character.isSpaceChar(point);
    }
}
