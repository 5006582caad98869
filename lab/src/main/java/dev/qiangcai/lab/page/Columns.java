package dev.qiangcai.lab.page;

import java.util.List;
import java.util.stream.IntStream;

/// Rows of cells as a terminal shows them, each column as wide as its widest cell.
public record Columns(List<List<String>> rows) {
    public Columns {
        rows = List.copyOf(rows);
    }

    /// One text per row, without spaces at its end.
    public List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
        }
        return line.toString().stripTrailing();
    }

    /// How many terminal columns a text takes: CJK and full-width characters take two.
    static int width(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
