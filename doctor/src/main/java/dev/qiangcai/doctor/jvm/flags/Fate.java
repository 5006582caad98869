package dev.qiangcai.doctor.jvm.flags;

import java.util.Objects;
import java.util.Optional;

/// What became of an option.
///
/// @param name a flag's name without `-XX:`, or another option with its `-`
/// @param deprecated the release that began to warn; 0 if none did
/// @param obsolete the release that began to ignore it; 0 if none did
/// @param expired the release that began to refuse to start with it; 0 if none did
/// @param instead what does the same today
public record Fate(String name, int deprecated, int obsolete, int expired, Optional<String> instead) {
    public Fate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(instead, "instead");
    }

    /// How a JDK takes an option.
    public enum State {
        TAKEN,
        DEPRECATED,
        IGNORED,
        REFUSED
    }

    public State in(int release) {
        if (reached(expired, release)) {
            return State.REFUSED;
        }
        if (reached(obsolete, release)) {
            return State.IGNORED;
        }
        return reached(deprecated, release) ? State.DEPRECATED : State.TAKEN;
    }

    /// The release that brought it to that state.
    public int since(State state) {
        return switch (state) {
            case TAKEN -> 0;
            case DEPRECATED -> deprecated;
            case IGNORED -> obsolete;
            case REFUSED -> expired;
        };
    }

    private static boolean reached(int since, int release) {
        return since > 0 && release >= since;
    }
}
