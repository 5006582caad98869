package dev.qiangcai.yaml;

/// A text in which that is masked which Go's `yaml.v3` takes and the parser beneath refuses: the escape `\'` between
/// double quotes, a tab between a key and its value, and Unicode's own line breaks. No character moves.
final class Lenient {
    /// Stands for the backslash, and is taken out of what was read.
    private static final String MASK = "\uE000";

    /// Each one makes the text be read again from its start.
    private static final int MOST = 100;

    private final StringBuilder masked;
    private final boolean maskable;
    private int count;

    Lenient(String text) {
        // They break lines in YAML 1.1, which Go's reader follows.
        this.masked = new StringBuilder(
                text.replace('\u0085', '\n').replace('\u2028', '\n').replace('\u2029', '\n'));
        this.maskable = text.indexOf(MASK) < 0;
    }

    String text() {
        return masked.toString();
    }

    /// Masks what stands at that place, where the parser stopped; says whether it is worth another try.
    boolean mask(int at) {
        if (at <= 0 || at >= masked.length() || count >= MOST) {
            return false;
        }
        if (masked.charAt(at) == '\t' && behindSomething(at)) {
            count++;
            masked.setCharAt(at, ' ');
            return true;
        }
        if (maskable && masked.charAt(at) == '\'' && masked.charAt(at - 1) == '\\') {
            count++;
            masked.setCharAt(at - 1, MASK.charAt(0));
            return true;
        }
        return false;
    }

    /// Indentation is made of spaces, and what begins an item indents too.
    private boolean behindSomething(int tab) {
        var at = tab - 1;
        while (at >= 0 && (masked.charAt(at) == ' ' || masked.charAt(at) == '\t')) {
            at--;
        }
        return at >= 0 && "\n\r-?".indexOf(masked.charAt(at)) < 0;
    }

    /// What was read, without masks.
    String bare(String value) {
        return count > 0 ? value.replace(MASK, "") : value;
    }
}
