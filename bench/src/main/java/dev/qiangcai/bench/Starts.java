package dev.qiangcai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How long short commands take from a JDK with jars and from an image, in turns, and how large each is.
///
/// `Starts JDK JARS IMAGE ROUNDS FILE RULES [IMAGE-FOR-DEBUGGING]`, with a file and a folder of rule files for the
/// doctor
final class Starts {
    private static final int TICKS_PER_SECOND = 100;
    private static final int POLL_MILLIS = 2;

    private final Path jdk;
    private final Path jars;
    private final Map<String, Path> images = new LinkedHashMap<>();
    private final Path work;

    /// One way to run a command.
    private record Way(String name, List<String> command) {}

    /// What one run took.
    ///
    /// @param first milliseconds until something was said
    /// @param whole milliseconds until the end
    /// @param processor milliseconds of all processors
    /// @param memory MiB that were resident at most
    private record Cost(double first, double whole, double processor, double memory) {}

    private Starts(String[] args) throws IOException {
        jdk = Path.of(args[0]);
        jars = Path.of(args[1]);
        images.put("image with its caches", Path.of(args[2]));
        if (args.length > 6) {
            images.put("the same, made with --debug", Path.of(args[6]));
        }
        work = Files.createTempDirectory("starts");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var starts = new Starts(args);
        int rounds = Integer.parseInt(args[3]);
        starts.sizes();
        starts.table("--help", rounds, List.of("--help"));
        starts.table("guard flags --limit 512m", rounds, List.of("guard", "flags", "--limit", "512m"));
        starts.table("doctor FILE", rounds, List.of("doctor", "--fail-on", "never", args[4]));
        try (var rules = Files.list(Path.of(args[5]))) {
            var words = new ArrayList<>(List.of("doctor", "rules"));
            rules.map(Path::toString).sorted().forEach(words::add);
            starts.table("doctor rules, " + (words.size() - 2) + " files", Math.min(rounds, 5), words);
        }
    }

    private void sizes() throws IOException {
        System.out.printf("| | MiB |%n|---|---|%n| JDK and jars | %.0f |%n", mib(jdk) + mib(jars));
        for (var image : images.entrySet()) {
            System.out.printf("| %s | %.0f |%n", image.getKey(), mib(image.getValue()));
        }
    }

    private static double mib(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1048576.0;
        }
    }

    private void table(String title, int rounds, List<String> words) throws IOException, InterruptedException {
        var ways = ways(words);
        var costs = new LinkedHashMap<String, List<Cost>>();
        for (int round = 0; round <= rounds; round++) {
            for (var way : ways) {
                var cost = run(way.command());
                if (round > 0) { // the first of each brings its files into memory
                    costs.computeIfAbsent(way.name(), _ -> new ArrayList<>()).add(cost);
                }
            }
        }
        System.out.printf("%n`%s`%n%n| | first output, ms | end, ms | processor, ms | resident, MiB |%n", title);
        System.out.println("|---|---|---|---|---|");
        costs.forEach((name, taken) -> System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                name,
                median(taken, Cost::first),
                median(taken, Cost::whole),
                median(taken, Cost::processor),
                median(taken, Cost::memory)));
    }

    private List<Way> ways(List<String> words) throws IOException, InterruptedException {
        boolean guard = words.getFirst().equals("guard");
        var rest = guard ? words.subList(1, words.size()) : words;
        var jar = guard ? guardJar() : jars.resolve("qiangcai.jar");
        var archive = work.resolve(words.getFirst() + words.size() + ".jsa");
        run(java(jdk, List.of("-XX:ArchiveClassesAtExit=" + archive), jar, rest));
        var first = images.values().iterator().next();
        var ways = new ArrayList<>(List.of(
                new Way("JDK and jars", java(jdk, List.of(), jar, rest)),
                new Way(
                        "JDK, jars and an archive of classes (CDS)",
                        java(jdk, List.of("-XX:SharedArchiveFile=" + archive), jar, rest)),
                new Way(
                        "the image's Java, without a cache",
                        java(first, List.of(), first.resolve("app").resolve(jar.getFileName()), rest))));
        images.forEach((name, image) -> ways.add(new Way(
                name,
                Stream.concat(Stream.of(image.resolve("bin/qiangcai").toString()), words.stream())
                        .toList())));
        return ways;
    }

    private Path guardJar() throws IOException {
        try (var files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().startsWith("qiangcai-guard-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> java(Path home, List<String> options, Path jar, List<String> words) {
        return Stream.of(
                        Stream.of(home.resolve("bin/java").toString()),
                        options.stream(),
                        Stream.of("-jar", jar.toString()),
                        words.stream())
                .flatMap(part -> part)
                .toList();
    }

    private Cost run(List<String> command) throws IOException, InterruptedException {
        var out = work.resolve("out");
        Files.deleteIfExists(out);
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile());
        builder.environment().put("QIANGCAI_HOME", work.resolve("home").toString());
        long begin = System.nanoTime();
        var process = builder.start();
        double first = 0;
        var last = new double[2];
        do {
            look(process.pid(), last);
            if (first == 0 && Files.size(out) > 0) {
                first = since(begin);
            }
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        double whole = since(begin);
        return new Cost(first == 0 ? whole : first, whole, last[0], last[1]);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    /// What the kernel says of the process; what it said last, once it is gone.
    private static void look(long pid, double[] last) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            last[0] = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000.0 / TICKS_PER_SECOND;
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                lines.filter(line -> line.startsWith("VmHWM:"))
                        .findFirst()
                        .ifPresent(line -> last[1] = Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
            }
        } catch (IOException | RuntimeException gone) {
            // It ended between two looks.
        }
    }

    private static String median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        var spread = Spread.of(costs.stream().map(what::applyAsDouble).toList());
        return String.format(
                Locale.ROOT,
                "%.0f (%.0f – %.0f)",
                spread.percentile(50),
                spread.sorted().getFirst(),
                spread.sorted().getLast());
    }
}
