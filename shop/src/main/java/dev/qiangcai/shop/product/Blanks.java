package dev.qiangcai.shop.product;

import java.util.function.IntPredicate;

/// Runs of blanks made one space, in one pass: every word of a page goes through here several times.
final class Blanks {
    private static final char NARROWEST = ' ';

    private Blanks() {}

    /// What a pattern calls `\\s`.
    static boolean plain(int c) {
        return c == NARROWEST || (c >= '\t' && c <= '\r');
    }

    /// Without blanks at the ends.
    ///
    /// @param blank what counts as a blank
    static String collapse(CharSequence text, IntPredicate blank) {
        var line = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (blank.test(c)) {
                apart = true;
            } else {
                if (apart && !line.isEmpty()) {
                    line.append(' ');
                }
                apart = false;
                line.append(c);
            }
        }
        return line.toString().strip();
    }
}
