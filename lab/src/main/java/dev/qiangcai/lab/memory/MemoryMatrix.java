package dev.qiangcai.lab.memory;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Flags;
import dev.qiangcai.guard.flags.NotEnough;
import dev.qiangcai.guard.flags.Target;
import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The memory matrix: every limit, collector and workload under the guard's flags, the JVM's default, 75 % and 90 % of
/// the limit, and heaps set by hand. Prints Markdown, row by row, and a summary.
///
/// Arguments: `--quick`, and `limits=128m,256m`, `collectors=serial,g1` or `workloads=over,direct` for a part of it.
/// Cells run one at a time. A row whose guard comes out below 93 % of the best is tried twice more, both of them, and
/// medians count: a single span of a second and a half is a noisy figure.
public final class MemoryMatrix {
    private static final List<String> COLUMNS = List.of(Row.GUARD, "default", "75 %", "90 %");
    private static final double DOUBTFUL = 0.93;

    private final Chamber chamber;
    private final boolean quick;
    private final Duration span;

    private MemoryMatrix(Bench bench) {
        this.chamber = new Chamber(bench);
        this.quick = bench.quick();
        this.span = bench.span();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var obstacle = Box.obstacle();
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(1);
        }
        var words = List.of(args);
        var quick = words.contains("--quick");
        var folder = Files.createTempDirectory("qiangcai-memory");
        var home = Path.of(System.getProperty("java.home"));
        var matrix = new MemoryMatrix(new Bench(home, folder, Duration.ofMillis(quick ? 600 : 1400), quick, 1));
        matrix.run(cells(words, quick));
        Scrap.remove(folder);
    }

    private static List<Cell> cells(List<String> words, boolean quick) {
        var limits = chosen(words, "limits", quick ? "128m,512m" : "128m,256m,512m,1g,2g");
        var collectors = chosen(words, "collectors", "serial,g1,zgc,shenandoah");
        var workloads = chosen(
                words, "workloads", quick ? "live_80,over,direct" : "live_50,live_80,over,direct,threads,classes");
        var cells = new ArrayList<Cell>();
        for (var limit : limits) {
            for (var collector : collectors) {
                for (var workload : workloads) {
                    cells.add(new Cell(
                            Bytes.parse(limit).orElseThrow(),
                            Collector.named(collector).orElseThrow(),
                            Workload.valueOf(workload.toUpperCase(Locale.ROOT))));
                }
            }
        }
        return cells;
    }

    private static List<String> chosen(List<String> words, String name, String usual) {
        var said = words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse(usual);
        return Arrays.asList(said.split(",", -1));
    }

    private void run(List<Cell> cells) throws IOException, InterruptedException {
        System.out.println("| limit | collector | workload | guard's heap | " + String.join(" | ", COLUMNS)
                + " | best by hand | guard ÷ best |");
        System.out.println("|---".repeat(COLUMNS.size() + 6) + "|");
        var tally = new Tallies();
        for (var cell : cells) {
            try {
                var row = row(cell, cell.flags(Target.own()));
                System.out.println(row.markdown(COLUMNS));
                tally.add(row);
            } catch (NotEnough refusal) {
                System.out.println("| " + cell.limit() + " | " + cell.collector() + " | " + cell.workload()
                        + " | refused: needs " + refusal.needed() + " |" + " |".repeat(COLUMNS.size() + 2));
                tally.refused();
            }
        }
        System.out.println();
        System.out.print(tally);
    }

    private Row row(Cell cell, Flags flags) throws IOException, InterruptedException {
        var heap = flags.budget().heap();
        var load = cell.workload().load(cell.limit(), heap, span);
        var fates = new LinkedHashMap<String, Fate>();
        var settings = settings(cell, flags);
        for (var setting : settings.entrySet()) {
            fates.put(setting.getKey(), chamber.run(cell, setting.getValue(), load));
        }
        var row = new Row(cell, heap, fates);
        var best = row.best();
        if (quick
                || best.isEmpty()
                || row.ratio().orElse(1.0) >= DOUBTFUL
                || !cell.workload().fits()) {
            return row;
        }
        for (var name : List.of(Row.GUARD, best.get())) {
            var setting = requireNonNull(settings.get(name));
            fates.put(
                    name,
                    Fate.median(List.of(
                            row.fate(name), chamber.run(cell, setting, load), chamber.run(cell, setting, load))));
        }
        return new Row(cell, heap, fates);
    }

    private Map<String, Setting> settings(Cell cell, Flags flags) {
        var settings = new LinkedHashMap<String, Setting>();
        settings.put(Row.GUARD, new Setting.Guarded(flags));
        settings.put("default", new Setting.Usual());
        settings.put("75 %", new Setting.Share(75));
        settings.put("90 %", new Setting.Share(90));
        if (cell.workload().fits()) {
            for (var percent : quick ? List.of(70) : List.of(60, 70, 80)) {
                var heap = cell.limit().times(percent / 100.0).down();
                settings.put(Row.HAND + heap.flag(), new Setting.Hand(heap));
            }
        }
        return settings;
    }
}
