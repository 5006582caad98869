package dev.qiangcai.gotemplate;

/// One word of a template; an error of the lexer is a word too, whose text is the message.
record Token(Kind kind, Span span, String text) {
    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// As Go shows a word in a message.
    @Override
    public String toString() {
        if (kind == Kind.END_OF_INPUT) {
            return "EOF";
        }
        if (kind == Kind.ERROR) {
            return text;
        }
        if (kind.keyword()) {
            return "<" + text + ">";
        }
        return GoText.bytes(text) > 10 ? GoText.quoted(GoText.first(text, 10)) + "..." : GoText.quoted(text);
    }
}
