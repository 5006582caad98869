package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;
import java.util.Optional;

/// A JVM that will be started.
///
/// @param launch the process that it is, with its role and what it may use
/// @param options what it is told
/// @param java which Java it is
public record JvmStart(Launch launch, Options options, Java java) implements Subject {
    public JvmStart {
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(java, "java");
    }

    /// What is known of a JDK.
    ///
    /// @param release its feature release, such as 21, where it can be told
    /// @param least the release that its program was compiled for, where a build says so: it is none older
    public record Java(Optional<Integer> release, Optional<Integer> least) {
        public Java {
            Objects.requireNonNull(release, "release");
            Objects.requireNonNull(least, "least");
        }
    }

    /// The JDK's feature release, where it can be told.
    public Optional<Integer> release() {
        return java.release();
    }

    /// The release that the JDK has, or has at least.
    public Optional<Integer> atLeast() {
        return java.release().or(java::least);
    }

    @Override
    public Place at() {
        return launch.at();
    }

    /// Whether it does, or may do, work that somebody waits for.
    public boolean serves() {
        return launch.role() == Role.SERVICE;
    }

    /// Whether it runs where a service does, for work or on an errand beside it.
    public boolean deployed() {
        return serves() || launch.role().errand();
    }

    public boolean contained() {
        return launch.box().container();
    }

    /// What of memory the container may use.
    public Optional<Amount> memory() {
        return launch.box().limits().memory();
    }

    /// How many processors the container may use.
    public Optional<Amount> processors() {
        return launch.box().limits().processors();
    }

    /// How many processors the JVM believes to have: a part of one counts as one.
    public Optional<Integer> countedProcessors() {
        return processors().map(limit -> Math.max(1, (int) Math.ceil(limit.value())));
    }
}
