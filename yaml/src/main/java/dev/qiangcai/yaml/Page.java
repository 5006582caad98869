package dev.qiangcai.yaml;

import java.util.Arrays;

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
    public Region region(int start, int end) {
        var from = Math.clamp(start, 0, text.length());
        var to = Math.clamp(end, from, text.length());
        var first = line(from);
        var last = to > from ? line(to - 1) : first;
        return new Region(first + 1, column(first, from), last + 1, column(last, to));
    }

    private int line(int at) {
        var found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int at) {
        return text.codePointCount(lines[line], at) + 1;
    }
}
