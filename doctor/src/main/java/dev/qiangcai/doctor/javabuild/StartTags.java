package dev.qiangcai.doctor.javabuild;

/// Where the start tags of an XML text end, one after the other. The parser's own offsets are not exact where its
/// buffer moves on; of a text that it has accepted so far, this is.
final class StartTags {
    private final String text;
    private int at;

    StartTags(String text) {
        this.text = text;
    }

    /// The place behind the next start tag.
    int next() {
        while (at < text.length()) {
            at = behind("<", at) - 1;
            if (text.startsWith("<!--", at)) {
                at = behind("-->", at + 4);
            } else if (text.startsWith("<![CDATA[", at)) {
                at = behind("]]>", at);
            } else if (text.startsWith("<?", at)) {
                at = behind("?>", at);
            } else if (text.startsWith("</", at)) {
                at = behind(">", at);
            } else {
                at = end(at + 1);
                return at;
            }
        }
        return text.length();
    }

    /// A `>` within quotes does not end a tag.
    private int end(int from) {
        var quote = ' ';
        for (var i = from; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (quote == ' ' && letter == '>') {
                return i + 1;
            } else if (quote == ' ' && (letter == '"' || letter == '\'')) {
                quote = letter;
            } else if (letter == quote) {
                quote = ' ';
            }
        }
        return text.length();
    }

    private int behind(String sign, int from) {
        var found = text.indexOf(sign, from);
        return found < 0 ? text.length() + 1 : found + sign.length();
    }
}
