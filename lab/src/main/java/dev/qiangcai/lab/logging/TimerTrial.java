package dev.qiangcai.lab.logging;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.golang.GoFigures;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A program with 10,000 timers, and perhaps somebody who asks it with `jcmd` every second.
///
/// @param start how it is started
/// @param diagnosis the `jcmd` command; empty for none
record TimerTrial(Start start, List<String> diagnosis) implements Variant.Trial {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern MEASURING = Pattern.compile("^measuring$");
    private static final Pattern FIGURES = Pattern.compile("^beats=.*");

    /// So long that three dumps fit in, or six.
    static Duration span(Bench bench) {
        return Duration.ofSeconds(bench.quick() ? 3 : 6);
    }

    @Override
    public Sample run(Bench bench) throws IOException, InterruptedException {
        try (var child = Child.start(start.on(bench))) {
            double asked = diagnosis.isEmpty() ? 0 : diagnose(bench, child);
            var figures = GoFigures.in(child.await(FIGURES).group());
            var sample = Sample.of(Measure.TIMERS_LATE.metric(), figures.figure("lateShare") * 100)
                    .and(Measure.LATENESS.metric(), figures.figure("p99"))
                    .and(
                            Measure.CPU.metric(),
                            figures.figure("cpuMs") / 10 / (span(bench).toMillis() / 1e3))
                    .and(
                            Measure.LOG.metric(),
                            child.err().bytes() / 1024.0 / (span(bench).toMillis() / 1e3));
            double dump = asked > 0 ? asked : figures.all().getOrDefault("dumpMs", 0.0);
            return dump > 0 ? sample.and(Measure.DUMP.metric(), dump) : sample;
        }
    }

    /// Asks every second until the program has ended; gives the milliseconds that it took each time.
    private double diagnose(Bench bench, Child child) throws IOException, InterruptedException {
        child.await(MEASURING);
        int count = 0;
        long nanos = 0;
        var pause = Duration.ofMillis(100);
        while (child.end(pause).isEmpty()) {
            long before = System.nanoTime();
            ask(bench, child.pid());
            long took = System.nanoTime() - before;
            count++;
            nanos += took;
            pause = SECOND.minusNanos(Math.min(took, SECOND.toNanos() - 1));
        }
        return nanos / 1e6 / Math.max(1, count);
    }

    private void ask(Bench bench, long pid) throws IOException, InterruptedException {
        var command = List.of(Jvm.tool(bench.jdk(), "jcmd").toString(), Long.toString(pid));
        var whole = Stream.concat(command.stream(), diagnosis.stream()).toList();
        try (var jcmd = Child.start(Launch.of(bench.folder(), whole).named("jcmd"))) {
            if (jcmd.end(LIMIT).isEmpty()) {
                throw new IOException("jcmd " + diagnosis + " did not end within " + LIMIT);
            }
        }
    }
}
