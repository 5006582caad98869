package dev.qiangcai.lab.trial;

import java.util.Objects;

/// Something measured.
///
/// @param name such as `P99 latency`
/// @param unit such as `ms`, `1/s`, `MiB`; empty for counts and for yes or no
/// @param better which way is better
public record Metric(String name, String unit, Better better) {
    /// Which way a figure is better.
    public enum Better {
        LOWER,
        HIGHER
    }

    public Metric {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(better, "better");
    }

    public static Metric lower(String name, String unit) {
        return new Metric(name, unit, Better.LOWER);
    }

    public static Metric higher(String name, String unit) {
        return new Metric(name, unit, Better.HIGHER);
    }
}
