package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A `go.mod` file.
///
/// @param release the `go` line, if there is one
/// @param requires the modules it needs, by their paths
record GoMod(Source source, Optional<Written> release, List<Written> requires) implements Subject {
    GoMod {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(release, "release");
        requires = List.copyOf(requires);
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }
}
