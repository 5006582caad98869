package dev.qiangcai.market.faults;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which faults strike, how often, whom, and by which seed.
/// ```java
/// var settings = FaultSettings.parse(List.of("drop-order=0.3", "clock-step=+5s@10s")).seed(42).only(account);
/// ```
/// `account` is a name as [FaultTarget#account] gives it; without one everybody is struck.
public record FaultSettings(
        Map<FaultKind, Double> chances, List<ClockStep> clockSteps, long seed, Optional<String> account) {
    /// Nothing goes wrong.
    public static final FaultSettings NONE = new FaultSettings(Map.of(), List.of(), 0, Optional.empty());

    static final String CLOCK_STEP = "clock-step";

    private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,9})(ms|s|m|h)@(\\d{1,9})(ms|s|m|h)");

    public FaultSettings {
        chances = Map.copyOf(chances);
        clockSteps = List.copyOf(clockSteps);
        requireNonNull(account, "account");
        chances.forEach((kind, chance) -> {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException(kind.spec() + " must be from 0 to 1, was " + chance);
            }
        });
    }

    /// Reads specs such as `reset=0.01` and `clock-step=-2s@500ms`; a name given twice takes the last value.
    ///
    /// @throws BadFault for one that cannot be read
    public static FaultSettings parse(List<String> specs) {
        var chances = new EnumMap<FaultKind, Double>(FaultKind.class);
        var steps = new ArrayList<ClockStep>();
        for (var spec : specs) {
            var at = spec.indexOf('=');
            if (at < 0) {
                throw new BadFault(spec, "there is no '='");
            }
            var name = spec.substring(0, at).strip();
            var value = spec.substring(at + 1).strip();
            if (name.equals(CLOCK_STEP)) {
                steps.add(step(spec, value));
            } else {
                chances.put(kind(spec, name), chance(spec, value));
            }
        }
        return new FaultSettings(chances, steps, 0, Optional.empty());
    }

    public FaultSettings seed(long newSeed) {
        return new FaultSettings(chances, clockSteps, newSeed, account);
    }

    /// Strikes this account and nobody else.
    public FaultSettings only(String newAccount) {
        return new FaultSettings(chances, clockSteps, seed, Optional.of(newAccount));
    }

    double chance(FaultKind kind) {
        return chances.getOrDefault(kind, 0.0);
    }

    private static FaultKind kind(String spec, String name) {
        return FaultKind.named(name).orElseThrow(() -> new BadFault(spec, "there is no fault named '" + name + "'"));
    }

    private static double chance(String spec, String value) {
        try {
            var chance = Double.parseDouble(value);
            if (chance >= 0 && chance <= 1) {
                return chance;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadFault(spec, "'" + value + "' is not a number");
        }
        throw new BadFault(spec, "a probability is from 0 to 1");
    }

    private static ClockStep step(String spec, String value) {
        var found = STEP.matcher(value);
        if (!found.matches()) {
            throw new BadFault(spec, "a clock step is +TIME@TIME or -TIME@TIME with times like 5s, 500ms, 2m, 1h");
        }
        try {
            var by = time(found.group(2), found.group(3));
            var after = time(found.group(4), found.group(5));
            return new ClockStep(found.group(1).equals("-") ? by.negated() : by, after);
        } catch (DateTimeException | ArithmeticException tooLong) {
            throw new BadFault(spec, "that time is too long");
        }
    }

    private static Duration time(String amount, String unit) {
        var n = Long.parseLong(amount);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            default -> Duration.ofHours(n);
        };
    }
}
