package dev.qiangcai.promql;

/// One word of an expression.
///
/// @param kind what it is
/// @param text as it stands in the expression
/// @param at where it stands
record Token(Kind kind, String text, Span at) {
    /// The word as messages name it.
    String spoken() {
        return switch (kind) {
            case END_OF_INPUT -> "end of input";
            case IDENTIFIER -> "identifier " + GoText.quoted(text);
            case METRIC -> "metric identifier " + GoText.quoted(text);
            case STRING -> "string " + cut();
            case NUMBER -> "number " + cut();
            case DURATION -> "duration " + cut();
            default -> shown();
        };
    }

    private String shown() {
        return switch (kind.group) {
            case KEYWORD -> "<" + text + ">";
            case OPERATOR -> "<op:" + text + ">";
            case AGGREGATOR -> "<aggr:" + text + ">";
            default -> cut();
        };
    }

    private String cut() {
        return text.codePointCount(0, text.length()) > 10
                ? GoText.quoted(text.substring(0, text.offsetByCodePoints(0, 10))) + "..."
                : GoText.quoted(text);
    }
}
