package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A Dockerfile that builds a Go program in one image and puts it into another.
///
/// @param builder the image with Go in it
/// @param target the image that the program is started in
/// @param cgo whether C code may be linked into it
/// @param culprit what decides that, or the `go build`
record GoImageBuild(Written builder, Written target, Cgo cgo, Written culprit) implements Subject {
    GoImageBuild {
        Objects.requireNonNull(builder, "builder");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(cgo, "cgo");
        Objects.requireNonNull(culprit, "culprit");
    }

    /// Whether C code may be linked in.
    enum Cgo {
        ON,
        OFF,
        /// Nobody says: it is on where there is a C compiler, as in Go's own images.
        UNSAID
    }

    @Override
    public Place at() {
        return culprit.place();
    }
}
