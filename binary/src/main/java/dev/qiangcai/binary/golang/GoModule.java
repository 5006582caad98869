package dev.qiangcai.binary.golang;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// A module that went into a program.
///
/// @param path such as `golang.org/x/net`
/// @param version such as `v0.17.0`, or `(devel)` for what was built from a checkout
/// @param sum its checksum; empty where nobody could know it
/// @param replacement what the module was replaced by
public record GoModule(String path, String version, String sum, Optional<GoModule> replacement) {
    public GoModule {
        requireNonNull(path, "path");
        requireNonNull(version, "version");
        requireNonNull(sum, "sum");
        requireNonNull(replacement, "replacement");
    }

    GoModule replacedBy(GoModule other) {
        return new GoModule(path, version, sum, Optional.of(other));
    }

    /// The code that is really in the program.
    public GoModule effective() {
        return replacement.orElse(this);
    }
}
