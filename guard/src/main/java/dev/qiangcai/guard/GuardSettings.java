package dev.qiangcai.guard;

import dev.qiangcai.guard.carriers.CarrierPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which parts of the guard work, and how. Every part is on unless it is switched off.
///
/// As text: `key=value` pairs with commas between them, in the agent's options or in `QIANGCAI_GUARD`.
///
/// ```
/// -javaagent:qiangcai-guard.jar=carriers=cpus,memory=off
/// ```
///
/// @param carriers who sets the number of carriers of virtual threads
/// @param memory whether the heap's soft limit follows the container's limit and pressure
/// @param crash whether an uncaught exception leaves one bounded report
/// @param crashFile the file that reports are appended to, besides standard error
/// @param logs whether standard output and error never make a writer wait
/// @param jmx whether the guard is seen in JMX
/// @param jfr whether a running flight recording gets the guard's events
/// @param every how often the guard looks
public record GuardSettings(
        Carriers carriers,
        boolean memory,
        boolean crash,
        Optional<Path> crashFile,
        boolean logs,
        boolean jmx,
        boolean jfr,
        Duration every) {
    /// Where crash reports go unless the owner says otherwise: beside the JVM's own error files.
    public static final Path CRASH_FILE = Path.of("qiangcai-crash.log");

    /// Who sets the number of carriers.
    public enum Carriers {
        /// Follows the processors that the container grants, and helps where virtual threads queue.
        ADAPTIVE,
        /// Follows the processors that the container grants.
        CPUS,
        /// Follows the rate of requests.
        RATE,
        /// The JVM alone, once, at its start.
        OFF;

        /// The same for those who keep the carriers.
        CarrierPolicy policy() {
            return switch (this) {
                case ADAPTIVE, OFF -> CarrierPolicy.ADAPTIVE;
                case CPUS -> CarrierPolicy.CPUS;
                case RATE -> CarrierPolicy.RATE;
            };
        }
    }

    /// Where the environment says something.
    static final String VARIABLE = "QIANGCAI_GUARD";

    /// How often the guard may look: not so often that looking costs, not so seldom that a rush is over.
    private static final Duration LEAST = Duration.ofMillis(100);

    private static final Duration MOST = Duration.ofMinutes(1);

    public GuardSettings {
        Objects.requireNonNull(carriers, "carriers");
        Objects.requireNonNull(crashFile, "crashFile");
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("every must be from " + LEAST + " to " + MOST + ", was " + every);
        }
    }

    public static GuardSettings defaults() {
        return new GuardSettings(
                Carriers.ADAPTIVE, true, true, Optional.of(CRASH_FILE), true, true, true, Duration.ofSeconds(5));
    }

    /// What the environment's `QIANGCAI_GUARD` and then these options say, on top of the defaults. What cannot be
    /// understood is left out and complained of.
    public static SettingsReading read(String options, Map<String, String> environment) {
        return SettingsReading.of(defaults())
                .reread(environment.getOrDefault(VARIABLE, ""), VARIABLE)
                .reread(options, "-javaagent");
    }
}
