package dev.qiangcai.cli;

import dev.qiangcai.cli.report.Report;
import dev.qiangcai.lab.page.Columns;
import java.util.List;

/// A summary as the terminal shows it: labels and values in two columns.
record Table(List<Report.Row> rows) {
    Table {
        rows = List.copyOf(rows);
    }

    void print(Terminal terminal) {
        var cells = rows.stream()
                .map(row ->
                        List.of(row.label().in(terminal.language()), row.value().in(terminal.language())))
                .toList();
        new Columns(cells).lines().forEach(line -> terminal.out().println("  " + line));
        terminal.out().flush();
    }
}
