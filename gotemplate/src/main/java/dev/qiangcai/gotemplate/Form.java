package dev.qiangcai.gotemplate;

import java.util.OptionalInt;

/// How one value shall be shown: what stands between `%` and the verb, and the verb.
record Form(String flags, int width, OptionalInt precision, int verb) {
    boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    /// Filled up to the width.
    String padded(String text) {
        var missing = Math.max(0, width - text.codePointCount(0, text.length()));
        if (has('-')) {
            return text + " ".repeat(missing);
        }
        return (has('0') ? "0" : " ").repeat(missing) + text;
    }

    /// A number with its sign; zeros that fill it stand behind the sign, and only where it is finite.
    String number(boolean negative, String bare, boolean zeros) {
        var sign = negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
        if (zeros && has('0') && !has('-')) {
            return sign + "0".repeat(Math.max(0, width - sign.length() - bare.length())) + bare;
        }
        return new Form(flags.replace("0", ""), width, precision, verb).padded(sign + bare);
    }
}
