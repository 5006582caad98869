package dev.qiangcai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What the owner wants of the doctor.
record DoctorOrder(Target target, DoctorFormat format, Quieting quieting, Ending ending) {
    DoctorOrder {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(quieting, "quieting");
        Objects.requireNonNull(ending, "ending");
    }

    /// What is looked at.
    sealed interface Target {}

    /// @param images archives of container images
    record Files(List<Path> paths, List<Path> images) implements Target {
        Files {
            paths = List.copyOf(paths);
            images = List.copyOf(images);
        }
    }

    record Running(long pid) implements Target {}

    /// The variables that the doctor itself was started with.
    record Environment() implements Target {}

    /// What is left out.
    ///
    /// @param config the configuration; where none is named, the one that lies here, if any
    record Quieting(Optional<Path> config, List<String> exclude, Optional<Path> baseline) {
        Quieting {
            exclude = List.copyOf(exclude);
        }
    }

    /// What comes of the findings.
    ///
    /// @param fix whether the safe remedies are shown as a diff
    /// @param dry whether they are only shown
    record Ending(Optional<DoctorCommand.FailOn> failOn, Optional<Path> writeBaseline, boolean fix, boolean dry) {}
}
