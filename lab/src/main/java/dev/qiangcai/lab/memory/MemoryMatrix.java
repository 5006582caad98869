package dev.qiangcai.lab.memory;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.guard.flags.Bytes;
import dev.qiangcai.guard.flags.Collector;
import dev.qiangcai.guard.flags.Needs;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The memory matrix: every limit, collector and workload under the guard's flags, the JVM's default, 75 % and 90 % of
/// the limit, and heaps set by hand. Prints Markdown and a summary; tells on standard error how far it is.
///
/// Arguments: `--quick`; `limits=128m,256m`, `collectors=serial,g1` or `workloads=over,direct` for a part of it;
/// `keep=FILE` keeps the rows and leaves out those that are there, and `minutes=8` stops after that time, so that a
/// long matrix can be run in turns. Cells run one at a time, in one shuffled order, so that a part covers something
/// of all. The compilers have a second and a half to be done: before, equal runs were a fifth apart, and after a
/// twentieth. A large heap is measured longer than a small one, since it is collected less often. A row whose guard
/// comes out below 93 % of the best is tried twice more, like the best by hand and of all, and medians count.
public final class MemoryMatrix {
    private static final List<String> COLUMNS = List.of(Row.GUARD, "default", "75 %", "90 %");
    private static final Duration WARM = Duration.ofMillis(1500);
    private static final double DOUBTFUL = 0.93;
    private static final int ORDER = 7;
    /// So much more of a limit is measured for one span more.
    private static final int MIB_A_SPAN = 1024;
    /// The heap that counts for the load where the guard refuses the limit.
    private static final double REFUSED_HEAP = 0.4;

    private final Chamber chamber;
    private final boolean quick;
    private final Duration warm;
    private final Duration span;
    private final Map<String, Needs> trained = new HashMap<>();

    private MemoryMatrix(Bench bench) {
        this.chamber = new Chamber(bench);
        this.quick = bench.quick();
        this.span = bench.span();
        this.warm = quick ? span.dividedBy(2) : WARM;
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
        var matrix = new MemoryMatrix(new Bench(home, folder, Duration.ofMillis(quick ? 600 : 1000), quick, 1));
        var notebook = new Notebook(
                Path.of(chosen(words, "keep", folder.resolve("rows").toString()).get(0)));
        var minutes = Long.parseLong(chosen(words, "minutes", "600").get(0));
        matrix.run(cells(words, quick), notebook, Duration.ofMinutes(minutes));
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

    private void run(List<Cell> cells, Notebook notebook, Duration most) throws IOException, InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        var shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(ORDER));
        for (var cell : shuffled) {
            if (notebook.row(cell).isEmpty() && System.nanoTime() < end) {
                System.err.println(cell);
                notebook.add(row(cell));
            }
        }
        var rows = cells.stream().flatMap(cell -> notebook.row(cell).stream()).toList();
        print(rows);
        if (rows.size() < cells.size()) {
            System.out.println("\nNot tried yet: " + (cells.size() - rows.size()) + " of " + cells.size() + " rows.");
        }
    }

    private static void print(List<Row> rows) {
        System.out.println("| limit | collector | workload | guard's heap | " + String.join(" | ", COLUMNS)
                + " | best by hand | guard ÷ by hand | guard ÷ best of all |");
        System.out.println("|---".repeat(COLUMNS.size() + 7) + "|");
        var tally = new Tallies();
        for (var row : rows) {
            System.out.println(row.markdown(COLUMNS));
            tally.add(row);
        }
        System.out.println();
        System.out.print(tally);
    }

    private Row row(Cell cell) throws IOException, InterruptedException {
        var needs = trained(cell);
        try {
            var flags = cell.flags(Target.own(), needs);
            var load = load(cell, flags.budget().heap());
            var settings = settings(cell);
            settings.put(Row.GUARD, new Setting.Guarded(flags));
            return again(tried(cell, flags.budget().heap(), load, settings), load, settings);
        } catch (NotEnough refusal) {
            var heap = cell.limit().times(REFUSED_HEAP);
            var row = tried(cell, heap, load(cell, heap), settings(cell));
            row.fates().put(Row.GUARD, new Fate.Refused(refusal.needed()));
            return row;
        }
    }

    private Load load(Cell cell, Bytes heap) {
        var longer = span.plus(span.multipliedBy(cell.limit().count() >> 20).dividedBy(MIB_A_SPAN));
        return cell.workload().load(cell.limit(), heap, warm, longer);
    }

    /// What cannot fit was trained with what can: nobody trains a disaster.
    private Needs trained(Cell cell) throws IOException, InterruptedException {
        var workload = cell.workload().trained();
        var key = cell.limit() + " " + workload;
        var known = trained.get(key);
        if (known == null) {
            known = chamber.train(cell.limit(), workload);
            trained.put(key, known);
        }
        return known;
    }

    private Row tried(Cell cell, Bytes heap, Load load, Map<String, Setting> settings)
            throws IOException, InterruptedException {
        var fates = new LinkedHashMap<String, Fate>();
        for (var setting : settings.entrySet()) {
            fates.put(setting.getKey(), chamber.run(cell, setting.getValue(), load));
        }
        return new Row(cell, heap, fates);
    }

    private Row again(Row row, Load load, Map<String, Setting> settings) throws IOException, InterruptedException {
        var rivals = Stream.of(row.bestByHand(), row.best())
                .flatMap(Optional::stream)
                .filter(rival -> row.ratio(rival) < DOUBTFUL)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (quick || rivals.isEmpty() || !row.cell().workload().fits()) {
            return row;
        }
        rivals.add(Row.GUARD);
        for (var name : rivals) {
            var setting = requireNonNull(settings.get(name));
            var more = List.of(
                    row.fate(name), chamber.run(row.cell(), setting, load), chamber.run(row.cell(), setting, load));
            row.fates().put(name, Fate.median(more));
        }
        return row;
    }

    private Map<String, Setting> settings(Cell cell) {
        var settings = new LinkedHashMap<String, Setting>();
        settings.put("default", new Setting.Usual());
        settings.put("75 %", new Setting.Share(75));
        settings.put("90 %", new Setting.Share(90));
        if (cell.workload().fits()) {
            for (var percent : quick ? List.of(70) : List.of(65, 80)) {
                var heap = cell.limit().times(percent / 100.0).down();
                settings.put(Row.HAND + heap.flag(), new Setting.Hand(heap));
            }
        }
        return settings;
    }
}
