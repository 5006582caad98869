package dev.qiangcai.binary.golang;

import static java.util.Objects.requireNonNull;

/// One setting that a program was built with.
///
/// @param key a flag such as `-ldflags`, a variable such as `CGO_ENABLED`, or a fact such as `vcs.revision`
/// @param value as it was given
public record GoSetting(String key, String value) {
    public GoSetting {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
    }
}
