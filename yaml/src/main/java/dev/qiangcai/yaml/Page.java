package dev.qiangcai.yaml;

import java.util.Arrays;
import java.util.Optional;

/// The whole text of a file.
public final class Page implements Ground {
    private final String text;
    private final int[] lines;

    public Page(String text) {
        this.text = text;
        this.lines = lines(text);
    }

    private static int[] lines(String text) {
        var starts = new int[16];
        var count = 1;
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Page page() {
        return this;
    }

    @Override
    public int offset(int at) {
        return at;
    }

    @Override
    public Region region(int start, int end) {
        var from = Math.clamp(start, 0, text.length());
        var to = Math.clamp(end, from, text.length());
        var first = lineAt(from);
        var last = to > from ? lineAt(to - 1) : first;
        return new Region(first + 1, column(first, from), last + 1, column(last, to));
    }

    /// A line without what ends it, counted from 1; empty where there is none.
    public Optional<String> line(int number) {
        if (number < 1 || number > lines.length || lines[number - 1] >= text.length()) {
            return Optional.empty();
        }
        int end = number < lines.length ? lines[number] - 1 : text.length();
        boolean windows = end > lines[number - 1] && text.charAt(end - 1) == '\r';
        return Optional.of(text.substring(lines[number - 1], windows ? end - 1 : end));
    }

    private int lineAt(int at) {
        var found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int at) {
        return text.codePointCount(lines[line], at) + 1;
    }
}
