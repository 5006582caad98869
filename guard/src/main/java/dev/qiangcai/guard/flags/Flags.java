package dev.qiangcai.guard.flags;

import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The JVM flags that keep an application within its container's memory, how they came about, and what they cost.
///
/// ```java
/// var flags = Flags.of(Wishes.of(Bytes.mib(512), 2), Target.own());
/// System.out.println(String.join(" ", flags.options()));
/// ```
///
/// @param budget where the memory goes
/// @param options the flags, in the order in which a command line takes them
/// @param warnings where the owner's own flags won, and what that costs
public record Flags(Budget budget, List<String> options, List<Sentence> warnings) {
    static final String WORDS = "dev.qiangcai.guard.words";

    public Flags {
        Objects.requireNonNull(budget, "budget");
        options = List.copyOf(options);
        warnings = List.copyOf(warnings);
    }

    /// @throws NotEnough where the limit cannot hold the application
    public static Flags of(Wishes wishes, Target target) {
        var budget = new Choice(wishes, target).budget();
        return new Flags(
                budget,
                new Options(wishes, target, budget).words(),
                new Contradictions(wishes, target, budget).warnings());
    }

    /// The flags as the value of `JAVA_TOOL_OPTIONS`.
    public String line() {
        return Rendering.line(options);
    }

    /// The flags as the file that `java @file` reads.
    public String argfile() {
        return Rendering.argfile(options);
    }

    public String json() {
        return Rendering.json(this);
    }

    /// Every part of the budget with its figure and who says so, and the sum.
    public String table(Locale language) {
        return Rendering.table(this, language);
    }
}
