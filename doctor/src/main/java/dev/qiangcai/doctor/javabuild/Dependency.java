package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A library or plug-in that a build asks for.
///
/// @param name what it is called
/// @param version as it is asked for
/// @param own whether it is a part of the same project
record Dependency(String name, Written version, boolean own) implements Subject {
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
        var range = text.startsWith("[") || text.startsWith("(") || text.startsWith("]");
        var exact = text.startsWith("[") && text.endsWith("]") && text.indexOf(',') < 0;
        return range && !exact
                || text.equals("LATEST")
                || text.equals("RELEASE")
                || text.equals("+")
                || text.startsWith("latest.")
                || text.endsWith(".+");
    }

    boolean snapshot() {
        return version.value().endsWith("-SNAPSHOT");
    }
}
