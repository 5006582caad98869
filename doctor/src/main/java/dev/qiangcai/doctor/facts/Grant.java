package dev.qiangcai.doctor.facts;

import java.util.Objects;
import java.util.Optional;

/// What a process may use of the machine, where that is said.
///
/// @param processors how many, such as 0.5
/// @param memory bytes
public record Grant(Optional<Amount> processors, Optional<Amount> memory) {
    public static final Grant UNSAID = new Grant(Optional.empty(), Optional.empty());

    public Grant {
        Objects.requireNonNull(processors, "processors");
        Objects.requireNonNull(memory, "memory");
    }

    /// What it says, and what that one says of the rest.
    public Grant over(Grant beneath) {
        return new Grant(processors.or(beneath::processors), memory.or(beneath::memory));
    }
}
