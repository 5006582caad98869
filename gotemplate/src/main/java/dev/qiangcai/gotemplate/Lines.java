package dev.qiangcai.gotemplate;

import java.nio.charset.StandardCharsets;

/// Places in a text as Go counts them.
final class Lines {
    private Lines() {}

    /// The number of the line, from 1.
    static int number(String text, int at) {
        return 1 + (int) text.chars().limit(at).filter(letter -> letter == '\n').count();
    }

    /// How many bytes of its line stand before that place.
    static int column(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).getBytes(StandardCharsets.UTF_8).length;
    }
}
