package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A build file that asks for dependencies.
///
/// @param folder the folder that it lies in, with a `/` behind it
record Project(Place at, String folder) implements Subject {
    Project {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(folder, "folder");
    }

    /// A file that says which bytes a dependency must have, or which version.
    record Lock(Place at) implements Subject {}

    /// A project without any lock.
    record Unlocked(Place at) implements Subject {}
}
