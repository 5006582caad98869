package dev.qiangcai.cli;

import dev.qiangcai.cli.report.Report;
import java.util.List;

/// A summary as the terminal shows it: labels and values in two columns.
record Table(List<Report.Row> rows) {
    Table {
        rows = List.copyOf(rows);
    }

    void print(Terminal terminal) {
        var labels =
                rows.stream().map(row -> row.label().in(terminal.language())).toList();
        int width = labels.stream().mapToInt(Table::columns).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            var gap = " ".repeat(width - columns(labels.get(i)) + 2);
            terminal.out().println("  " + labels.get(i) + gap + rows.get(i).value());
        }
        terminal.out().flush();
    }

    /// How many terminal columns a text takes: CJK and full-width characters take two.
    private static int columns(String text) {
        return text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    }
}
