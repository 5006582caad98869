package dev.qiangcai.shop.page;

import java.util.regex.Pattern;

/// How much work a CSS selector makes of a page. `:has`, `:contains` and `:matches` search a whole subtree for each
/// element; one inside another multiplies that, until a few characters keep a machine busy for minutes.
final class Toil {
    /// How many searches of a subtree one selector may hold.
    static final int MOST = 4;

    private static final Pattern SEARCH = Pattern.compile("(?i):(?:has|contains|matches)[a-z]*\\(");

    private Toil() {}

    static boolean tooMuch(String selector) {
        var search = SEARCH.matcher(selector);
        int searches = 0;
        int end = 0;
        while (search.find()) {
            if (++searches > MOST || search.start() < end) {
                return true;
            }
            end = close(selector, search.end());
        }
        return false;
    }

    /// Where the bracket that was opened before `from` closes. One inside a quote counts too: that only refuses more.
    private static int close(String selector, int from) {
        int open = 1;
        int at = from;
        for (; at < selector.length() && open > 0; at++) {
            char c = selector.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }
}
