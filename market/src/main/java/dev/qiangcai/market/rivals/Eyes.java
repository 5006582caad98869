package dev.qiangcai.market.rivals;

import java.util.Optional;

/// Where a rival sees the gap of a slider challenge.
@FunctionalInterface
public interface Eyes {
    /// Who sees nothing goes home when a challenge comes.
    Eyes SHUT = _ -> Optional.empty();

    /// How far right the gap of that puzzle begins, in pixels.
    Optional<Integer> gap(String puzzle);
}
