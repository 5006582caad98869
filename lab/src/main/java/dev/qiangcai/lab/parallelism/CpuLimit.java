package dev.qiangcai.lab.parallelism;

import static dev.qiangcai.lab.parallelism.Investigation.say;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.box.Box;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.ClosedLoop;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.load.Traffic;
import dev.qiangcai.lab.service.LabService;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A container's CPU limit that is raised from one to two and lowered again while the service runs and is kept
/// busy.
final class CpuLimit {
    private static final Metric GAIN = Metric.higher("throughput at 2 processors over that at 1", "");
    private static final Metric FOLLOW = Metric.lower("time until 1.5 times the throughput", "s");
    private static final Metric ONE = Metric.higher("throughput at 1 processor", "1/s");
    private static final Metric TWO = Metric.higher("throughput at 2 processors", "1/s");
    private static final Metric AGAIN = Metric.higher("throughput at 1 processor again", "1/s");
    /// Longer than the ten seconds within which throughput is to follow.
    private static final Duration PHASE = Duration.ofSeconds(12);

    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private CpuLimit() {}

    static Experiment experiment() {
        return new Investigation(
                new Claim(6, "cpu-limit", Claim.Platform.JVM, say("limit.claim"), say("limit.cure")),
                Investigation.Terms.of(0, Duration.ofSeconds(41)).unless(CpuLimit::obstacle),
                List.of(variant("plain", "off"), variant("guard", "adaptive")),
                List.of(
                        new Comparison(GAIN, "guard", "plain", new Claimed.Within(0.8, 1.2), say("limit.plain")),
                        new Comparison(FOLLOW, "plain", "guard", new Claimed.Within(0, 10), say("limit.follow")),
                        new Comparison(ONE, "plain", "guard", new Claimed.NoChange(0.05), say("limit.one")),
                        new Comparison(TWO, "plain", "guard", new Claimed.Nothing(), say("limit.two")),
                        new Comparison(AGAIN, "plain", "guard", new Claimed.NoChange(0.05), say("limit.again"))));
    }

    private static Optional<Sentence> obstacle() {
        return Runtime.getRuntime().availableProcessors() < 2 ? Optional.of(say("limit.processors")) : Box.obstacle();
    }

    private static Variant variant(String name, String policy) {
        return new Variant(name, say("limit." + policy), bench -> run(bench, policy));
    }

    private static Sample run(Bench bench, String policy) throws IOException, InterruptedException {
        var jvm = Jvm.of(bench, GuardedService.class).flags("-Xmx128m").arguments(policy);
        try (var box = Box.open();
                var changes = Executors.newSingleThreadScheduledExecutor()) {
            box.processors(1);
            try (var service = Child.start(jvm.launch(bench.folder()).behind(box.inside(List.of())))) {
                var port = Integer.parseInt(service.await(LabService.READY).group(1));
                var target = Target.local(port, "/cpu?us=500");
                load(target, WARM_UP);
                var up = change(changes, box, 2, PHASE);
                var down = change(changes, box, 1, PHASE.multipliedBy(2));
                var traffic = load(target, PHASE.multipliedBy(3));
                settle(up);
                settle(down);
                return sample(traffic, PHASE);
            }
        }
    }

    private static Traffic load(Target target, Duration span) throws InterruptedException {
        return new ClosedLoop(span, Bounds.of(16)).run(target);
    }

    private static Future<Integer> change(ScheduledExecutorService changes, Box box, int processors, Duration after) {
        return changes.schedule(
                () -> {
                    box.processors(processors);
                    return processors;
                },
                after.toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private static void settle(Future<Integer> change) throws IOException, InterruptedException {
        try {
            change.get();
        } catch (ExecutionException e) {
            throw new IOException("The box's processors could not be changed: " + e.getCause(), e);
        }
    }

    private static Sample sample(Traffic traffic, Duration phase) {
        var course = Course.of(traffic.series());
        var slots = course.slots(phase);
        var one = course.perSecond(slots / 2, slots);
        var two = course.perSecond(slots + slots / 2, 2 * slots);
        return Sample.of(GAIN, two / one)
                .and(FOLLOW, course.reaches(1.5 * one, slots, 2 * slots).toMillis() / 1e3)
                .and(ONE, one)
                .and(TWO, two)
                .and(AGAIN, course.perSecond(2 * slots + slots / 2, 3 * slots));
    }
}
