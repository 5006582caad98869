package dev.qiangcai.guard.command;

import dev.qiangcai.guard.telemetry.Vitals;
import dev.qiangcai.guard.watch.Sighting;
import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A few lines for people, drawn over at each look where there is a terminal, and one below the other elsewhere.
final class TerminalFace implements Face {
    private static final int WIDTH = 24;
    private static final double MIB = 1024.0 * 1024;

    private final Desk desk;
    private final long pid;
    private final String name;
    private final boolean redraw;
    private int drawn;

    /// @param live whether looks follow each other
    TerminalFace(Desk desk, long pid, String name, boolean live) {
        this.desk = desk;
        this.pid = pid;
        this.name = name;
        this.redraw = live && terminal();
    }

    @Override
    public void show(Sighting sighting) {
        var lines = lines(sighting);
        if (redraw && drawn > 0) {
            desk.out().print("\u001B[" + drawn + "A\u001B[J"); // up, and clear what is below
        } else if (drawn > 0) {
            desk.out().println();
        }
        lines.forEach(desk.out()::println);
        desk.out().flush();
        drawn = lines.size();
    }

    @Override
    public boolean gone() {
        return desk.out().checkError();
    }

    private List<String> lines(Sighting sighting) {
        var vitals = sighting.vitals();
        var lines = new ArrayList<String>();
        lines.add(words("watch.title", pid, name));
        lines.add(carriers(vitals.carriers()));
        lines.add(heap(vitals.heap()));
        lines.add(container(vitals.container()));
        if (sighting.guarded()) {
            var counts = vitals.counts();
            lines.add(words("watch.counts", counts.sheds(), counts.crashes(), counts.dropped(), counts.hogs()));
            sighting.partsOff().forEach(part -> lines.add(words("watch.off", part)));
        } else {
            lines.add(words("watch.unguarded", pid));
        }
        return lines;
    }

    private String carriers(Vitals.Carriers carriers) {
        return carriers.parallelism().isPresent()
                ? words(
                        "watch.carriers",
                        carriers.parallelism().getAsInt(),
                        carriers.mounted().orElse(0),
                        carriers.queued().orElse(0))
                : words("watch.carriersless");
    }

    private String heap(Vitals.Heap heap) {
        var line = words("watch.heap", bar(heap.used(), heap.limit()), size(heap.used()), size(heap.limit()));
        return heap.goal().isPresent()
                ? line + words("watch.goal", size(heap.goal().getAsLong()))
                : line;
    }

    private String container(Vitals.Container container) {
        if (container.limit().isEmpty()) {
            return words("watch.containerless");
        }
        long limit = container.limit().getAsLong();
        var line = words(
                "watch.container",
                bar(container.used().orElse(0), limit),
                size(container.used()),
                size(limit),
                figure(container.processors().orElse(0)));
        return container.pressure().isPresent()
                ? line
                        + words(
                                "watch.pressure",
                                figure(100 * container.pressure().getAsDouble()))
                : line;
    }

    private String words(String key, Object... facts) {
        return Desk.sentence(key, facts).in(desk.language());
    }

    private static String bar(long used, long limit) {
        int full = limit <= 0 ? 0 : (int) Math.max(0, Math.min(WIDTH, Math.round((double) WIDTH * used / limit)));
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private static String size(OptionalLong bytes) {
        return bytes.isPresent() ? size(bytes.getAsLong()) : "?";
    }

    private static String size(long bytes) {
        return bytes < 0 ? "?" : String.format(Locale.ROOT, "%.0f MiB", bytes / MIB);
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    /// Since Java 22 there may be a console without a terminal behind it, and a method that tells.
    @SuppressWarnings("SystemConsoleNull") // on Java 17 to 21 it still means that there is no terminal
    private static boolean terminal() {
        var console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return console != null;
        } catch (ReflectiveOperationException odd) {
            return false;
        }
    }
}
