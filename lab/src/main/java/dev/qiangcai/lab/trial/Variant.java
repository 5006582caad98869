package dev.qiangcai.lab.trial;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.util.Objects;

/// One way to run the workload.
///
/// @param name short and unique within its experiment, such as `off` or `stderr-stalled`
/// @param what the settings, for the reader of the report
/// @param trial runs it once
public record Variant(String name, Sentence what, Trial trial) {
    public Variant {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(trial, "trial");
    }

    /// Runs a variant once, from nothing: it starts what it needs and leaves nothing running.
    @FunctionalInterface
    public interface Trial {
        /// @throws IOException when a process, socket or file failed in a way that is no finding
        Sample run(Bench bench) throws IOException, InterruptedException;
    }
}
