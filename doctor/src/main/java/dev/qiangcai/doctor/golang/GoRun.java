package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.Optional;

/// A Go program that will be started.
///
/// @param release the Go that built it, where that is known
record GoRun(Launch launch, Optional<GoRelease> release) implements Subject {
    GoRun {
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(release, "release");
    }

    @Override
    public Place at() {
        return launch.at();
    }

    boolean serves() {
        return launch.role() == Role.SERVICE;
    }
}
