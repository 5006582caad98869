package dev.qiangcai.doctor.program;

import dev.qiangcai.binary.jvm.Jar;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Objects;

/// A jar among the files.
record JarFile(Place at, Jar jar) implements Subject {
    JarFile {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(jar, "jar");
    }

    /// The last part of its name.
    String base() {
        return Source.base(at.file());
    }
}
