package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Written;
import java.util.List;
import java.util.Objects;

/// One option of a JVM, under a name that is the same in all its spellings: `-XX:+UseZGC` is `-XX:UseZGC` with `true`,
/// `-Xmx1g` is `-XX:MaxHeapSize` with `1g`, `-Dkey=value` is `-Dkey`.
///
/// @param name which setting it is
/// @param value what it is set to; empty where there is nothing to say
/// @param written the option as it stands in the file
/// @param loose whether it stands among others in one string, so that it can be taken out by itself
public record Option(String name, String value, Written written, boolean loose) {
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("-Xmx", "-XX:MaxHeapSize"),
            new Spelling("-Xms", "-XX:InitialHeapSize"),
            new Spelling("-Xss", "-XX:ThreadStackSize"),
            new Spelling("-Xmn", "-XX:NewSize"),
            new Spelling("-Xloggc:", "-Xloggc"),
            new Spelling("-Xlog:", "-Xlog"),
            new Spelling("-Xverify:", "-Xverify"),
            new Spelling("-Xrunjdwp:", "-Xrunjdwp"),
            new Spelling("-verbose:", "-verbose"),
            new Spelling("-agentlib:jdwp=", "-agentlib:jdwp"));

    /// A beginning that the value follows without a `=`.
    private record Spelling(String start, String name) {}

    public Option {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(written, "written");
    }

    public static Option of(Written word, boolean loose) {
        var text = word.value();
        if (text.startsWith("-XX:+") || text.startsWith("-XX:-")) {
            var end = text.indexOf('=');
            var name = "-XX:" + text.substring(5, end < 0 ? text.length() : end);
            return new Option(name, Boolean.toString(text.charAt(4) == '+'), word, loose);
        }
        for (var spelling : SPELLINGS) {
            if (text.startsWith(spelling.start())) {
                return new Option(
                        spelling.name(), text.substring(spelling.start().length()), word, loose);
            }
        }
        var sign = text.indexOf('=');
        return sign < 0
                ? new Option(text, "", word, loose)
                : new Option(text.substring(0, sign), text.substring(sign + 1), word, loose);
    }

    public String text() {
        return written.value();
    }

    /// Whether it is a flag of the kind `-XX:`.
    public boolean flag() {
        return name.startsWith("-XX:");
    }

    /// The name of a flag, without `-XX:`.
    public String flagName() {
        return name.substring("-XX:".length());
    }

    /// The value, where it stands.
    public Written writtenValue() {
        var text = written.value();
        return written.part(text.length() - value.length(), text.length());
    }
}
