package dev.qiangcai.lab.memory;

import dev.qiangcai.guard.flags.Bytes;
import java.util.Comparator;
import java.util.List;

/// What became of one child.
sealed interface Fate {
    /// It lived.
    ///
    /// @param rate transactions a second
    /// @param collecting the share of processor time that went into collecting garbage, 0 to 1
    /// @param peak the most that its group used
    record Alive(double rate, double collecting, Bytes peak) implements Fate {}

    /// It ended with an OutOfMemoryError, which names what was missing and can be handled.
    record OutOfMemory() implements Fate {}

    /// The kernel killed it, without a word.
    record Killed() implements Fate {}

    /// It did nothing more, and was given up: it collected and collected.
    record Stuck() implements Fate {}

    /// It was not started: the guard refuses the limit.
    ///
    /// @param needed the limit that would do
    record Refused(Bytes needed) implements Fate {}

    /// It failed in another way.
    record Failed(String why) implements Fate {}

    default double rateOrNone() {
        return this instanceof Alive(var rate, var _, var _) ? rate : 0;
    }

    /// The middle one by rate. One that did not live counts for all: a setting that fails once in three is no setting.
    static Fate median(List<Fate> fates) {
        return fates.stream()
                .filter(fate -> !(fate instanceof Alive))
                .findFirst()
                .orElseGet(() -> fates.stream()
                        .sorted(Comparator.comparingDouble(Fate::rateOrNone))
                        .toList()
                        .get(fates.size() / 2));
    }

    default boolean killed() {
        return this instanceof Killed;
    }

    /// As [#parse] reads it.
    default String written() {
        return switch (this) {
            case Alive(var rate, var collecting, var peak) -> "alive " + rate + " " + collecting + " " + peak.count();
            case OutOfMemory() -> "oome";
            case Killed() -> "killed";
            case Stuck() -> "stuck";
            case Refused(var needed) -> "refused " + needed.count();
            case Failed(var why) -> "failed " + why.replaceAll("\\s+", " ");
        };
    }

    static Fate parse(String written) {
        var words = written.split(" ", -1);
        return switch (words[0]) {
            case "alive" ->
                new Alive(
                        Double.parseDouble(words[1]),
                        Double.parseDouble(words[2]),
                        new Bytes(Long.parseLong(words[3])));
            case "oome" -> new OutOfMemory();
            case "killed" -> new Killed();
            case "stuck" -> new Stuck();
            case "refused" -> new Refused(new Bytes(Long.parseLong(words[1])));
            default -> new Failed(written.replaceFirst("failed ", ""));
        };
    }
}
