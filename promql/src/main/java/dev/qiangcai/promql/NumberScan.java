package dev.qiangcai.promql;

/// Finds where a number or a duration ends. A number found here need not be a good one: [Literals] says.
final class NumberScan {
    private static final String DIGITS = "0123456789";

    private final Cursor text;

    NumberScan(Cursor text) {
        this.text = text;
    }

    /// Takes a number and tells whether there was one. Where there was none, what it took may begin a duration.
    boolean number() {
        var digits = DIGITS;
        if (text.any("0") && text.any("xX")) {
            text.any("_");
            digits = "0123456789abcdefABCDEF";
        }
        text.any(".");
        text.any(digits);
        return mantissa(digits) && !word(text.peek());
    }

    private boolean mantissa(String digits) {
        var dots = 0;
        var exponents = 0;
        while (text.is(digits + "._eE")) {
            dots += text.is(".") ? 1 : 0;
            exponents += text.is("eE") ? 1 : 0;
            if (dots > 1 || exponents > 1) {
                text.take();
                return false;
            }
            if (!piece(digits)) {
                return false;
            }
        }
        return true;
    }

    /// Takes a dot, an exponent's mark, an underscore, or digits; tells whether it may stand before what follows.
    private boolean piece(String digits) {
        if (text.any(".")) {
            return !text.any("_.") && digits.length() == DIGITS.length();
        }
        var exponent = text.any("eE");
        if (exponent) {
            text.any("+-");
        }
        if (exponent || text.any("_")) {
            return !text.any("._eE") && text.peek() >= 0;
        }
        text.run(point -> point >= 0 && digits.indexOf(point) >= 0);
        return true;
    }

    /// Behind the digits that [#number] took: units, and more digits with units.
    boolean duration() {
        if (!text.any("smhdwy")) {
            return false;
        }
        text.any("s");
        while (text.any(DIGITS)) {
            text.run(Lexer::digit);
            if (!text.any("smhdw")) {
                return false;
            }
            text.any("s");
        }
        // What cannot stand there is part of what the message shows.
        var ends = !word(text.peek());
        if (!ends) {
            text.take();
        }
        return ends;
    }

    private static boolean word(int point) {
        return Lexer.letter(point) || Lexer.digit(point);
    }
}
