package dev.qiangcai.guard.carriers;

import dev.qiangcai.guard.limits.Grant;
import dev.qiangcai.guard.limits.Limits;
import dev.qiangcai.guard.limits.Particulars;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A container's limits, made up.
final class LimitsOf {
    private LimitsOf() {}

    /// @param granted processors, of those that are present
    static Limits processors(double granted, int present) {
        return new Limits(
                new Grant(granted, "test"),
                new Grant(1e9, "test"),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                true,
                new Particulars(
                        "",
                        Optional.empty(),
                        new Grant(present, "test"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of()));
    }
}
