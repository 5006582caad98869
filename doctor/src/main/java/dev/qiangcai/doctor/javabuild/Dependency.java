package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.Set;

/// A library or plug-in that a build asks for.
///
/// @param name what it is called
/// @param version as it is asked for
/// @param own whether it is a part of the same project
record Dependency(String name, Written version, boolean own) implements Subject {
    private static final Set<String> NEWEST = Set.of("LATEST", "RELEASE", "+");

    Dependency {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
    }

    @Override
    public Place at() {
        return version.place();
    }

    /// Whether another day may bring another version.
    boolean dynamic() {
        var text = version.value();
        return range(text) || NEWEST.contains(text) || text.startsWith("latest.") || text.endsWith(".+");
    }

    /// `[1.2]` is exactly 1.2, whatever else stands in brackets is a range.
    private static boolean range(String text) {
        var exact = text.startsWith("[") && text.endsWith("]") && text.indexOf(',') < 0;
        return !exact && !text.isEmpty() && "[](".indexOf(text.charAt(0)) >= 0;
    }

    boolean snapshot() {
        return version.value().endsWith("-SNAPSHOT");
    }
}
