package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows that were tried, in a file, so that a long matrix can be run in parts: one row a line, its fields parted by
/// tabs.
final class Notebook {
    private static final String TAB = "\t";

    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    /// @throws IOException where the file is there and cannot be read
    Notebook(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                rows.add(row(line));
            }
        }
    }

    Optional<Row> row(Cell cell) {
        return rows.stream().filter(row -> row.cell().equals(cell)).findFirst();
    }

    void add(Row row) throws IOException {
        rows.add(row);
        Files.writeString(file, line(row) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String line(Row row) {
        var cell = row.cell();
        var fields = new ArrayList<String>();
        fields.add(Long.toString(cell.limit().count()));
        fields.add(cell.collector().name());
        fields.add(cell.workload().name());
        fields.add(Long.toString(row.heap().count()));
        row.fates().forEach((name, fate) -> {
            fields.add(name);
            fields.add(fate.written());
        });
        return String.join(TAB, fields);
    }

    static Row row(String line) {
        var fields = line.split(TAB, -1);
        var cell = new Cell(bytes(fields[0]), Collector.valueOf(fields[1]), Workload.valueOf(fields[2]));
        Map<String, Fate> fates = new LinkedHashMap<>();
        for (int at = 4; at + 1 < fields.length; at += 2) {
            fates.put(fields[at], Fate.parse(fields[at + 1]));
        }
        return new Row(cell, bytes(fields[3]), fates);
    }

    private static Bytes bytes(String count) {
        return new Bytes(Long.parseLong(count));
    }
}
