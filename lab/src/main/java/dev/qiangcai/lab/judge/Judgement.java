package dev.qiangcai.lab.judge;

import dev.qiangcai.guard.words.Sentence;
import java.util.Objects;
import java.util.Optional;

/// What was measured of a pair, and what that says of the claim.
///
/// @param verdict what the rounds say
/// @param why the verdict in words, with the figures that decided it
/// @param off the figure without the setting; empty if no round has it
/// @param on the figure with it; empty if no round has it
/// @param ratio with ÷ without, over the rounds that have both; empty if there is none or a figure is negative
public record Judgement(
        Verdict verdict, Sentence why, Optional<Estimate> off, Optional<Estimate> on, Optional<Estimate> ratio) {
    public Judgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(off, "off");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(ratio, "ratio");
    }
}
