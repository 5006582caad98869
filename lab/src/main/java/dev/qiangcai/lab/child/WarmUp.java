package dev.qiangcai.lab.child;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Load that passes until the compilers of the JVMs that bear it are done: for a quarter of a minute and more they take
/// a large share of a processor, and not the same from one start to the next, so that whoever measures earlier measures
/// them. Where the system tells nothing of threads, or a child is no JVM, the shortest time has to do.
public final class WarmUp {
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final int FEWEST = 2;
    private static final int MOST = 12;
    private static final Predicate<String> COMPILERS =
            Pattern.compile("C[12] Compiler.*").asMatchPredicate();

    /// Less than so much of a processor in each JVM is what a method now and then takes.
    private static final double SETTLED = 0.01;

    private WarmUp() {}

    /// How long it usually takes.
    public static Duration expected() {
        return SLICE.multipliedBy(5);
    }

    /// Repeats a load, for a minute at most.
    ///
    /// @param jvms those that bear it
    public static void run(List<Child> jvms, Load load) throws IOException, InterruptedException {
        for (int slice = 1; slice <= MOST; slice++) {
            var before = compiling(jvms);
            long begun = System.nanoTime();
            load.pass(SLICE);
            double share = (double) since(before, compiling(jvms)) / (System.nanoTime() - begun);
            if (slice >= FEWEST && share < SETTLED * jvms.size()) {
                return;
            }
        }
    }

    private static Map<Long, Long> compiling(List<Child> jvms) throws IOException {
        var running = new HashMap<Long, Long>();
        for (var jvm : jvms) {
            for (var thread : ThreadTime.of(jvm.pid(), COMPILERS)) {
                running.put(thread.id(), thread.running());
            }
        }
        return running;
    }

    /// A JVM ends compilers that it has no work for, and their time is gone with them.
    private static long since(Map<Long, Long> before, Map<Long, Long> now) {
        return now.entrySet().stream()
                .mapToLong(each -> each.getValue() - before.getOrDefault(each.getKey(), 0L))
                .sum();
    }

    /// What is repeated.
    public interface Load {
        void pass(Duration span) throws IOException, InterruptedException;
    }
}
