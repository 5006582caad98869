package dev.qiangcai.lab.crash;

import dev.qiangcai.guard.crash.CrashReporter;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Claim;
import dev.qiangcai.lab.trial.Comparison;
import dev.qiangcai.lab.trial.Comparison.Claimed;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Metric;
import dev.qiangcai.lab.trial.Sample;
import dev.qiangcai.lab.trial.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a JVM with 10,000 virtual threads writes when one fails, when somebody asks for a dump, and when all fail at
/// once.
final class JvmReports implements Experiment {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final double SOON_MILLIS = 50;
    /// Many in a short look too: the claim is about so many.
    private static final String THREADS = "10000";

    @Override
    public Claim claim() {
        return new Claim(
                8, "crash-output", Claim.Platform.JVM, Words.say("crash.jvm.claim"), Words.say("crash.jvm.cure"));
    }

    @Override
    public Optional<Sentence> obstacle(Bench bench) {
        return Optional.empty();
    }

    @Override
    public List<Variant> variants() {
        return Arrays.stream(Disaster.values())
                .map(each ->
                        new Variant(each.shown(), Words.say("crash.jvm." + each.shown()), bench -> run(bench, each)))
                .toList();
    }

    @Override
    public List<Comparison> comparisons() {
        var plain = Disaster.ALL_PLAIN.shown();
        var guard = Disaster.ALL_GUARD.shown();
        return List.of(
                within(Words.BYTES, plain, guard, CrashReporter.MOST_BYTES, "crash.jvm.bytes"),
                within(Words.MILLIS, plain, guard, SOON_MILLIS, "crash.jvm.millis"),
                Words.shown(Words.MILLIS, Disaster.ALL_SILENT.shown(), guard),
                Words.shown(Words.BYTES, Disaster.ONE_PLAIN.shown(), Disaster.ONE_GUARD.shown()),
                Words.shown(Words.BYTES, Disaster.DUMP_TEXT.shown(), Disaster.ONE_GUARD.shown()),
                Words.shown(Words.BYTES, Disaster.DUMP_JSON.shown(), Disaster.ONE_GUARD.shown()),
                Words.shown(Words.BYTES, Disaster.THREAD_PRINT.shown(), Disaster.ONE_GUARD.shown()));
    }

    @Override
    public Duration expected(Bench bench) {
        return Duration.ofSeconds(2);
    }

    private static Comparison within(Metric metric, String off, String on, double most, String key) {
        return new Comparison(metric, off, on, new Claimed.Within(0, most), Words.say(key));
    }

    private static Sample run(Bench bench, Disaster disaster) throws IOException, InterruptedException {
        var launch = Jvm.of(bench, CrashProgram.class)
                .flags("-Xmx512m")
                .arguments(disaster.name(), THREADS)
                .launch(bench.folder());
        try (var child = Child.start(launch)) {
            var told = child.await(CrashProgram.TOLD);
            if (child.end(LIMIT).isEmpty()) {
                throw new IOException("the program did not end: " + disaster);
            }
            var dumped = Double.parseDouble(told.group(1));
            return Sample.of(Words.BYTES, dumped + (double) child.err().bytes())
                    .and(Words.MILLIS, Double.parseDouble(told.group(2)));
        }
    }
}
