package dev.qiangcai.doctor.facts;

import java.util.Objects;

/// A quantity that somebody granted.
///
/// @param value bytes, or processors
/// @param written how it is written, such as `512Mi` or `500m`
public record Amount(double value, Written written) {
    public Amount {
        Objects.requireNonNull(written, "written");
        if (!(value >= 0)) {
            throw new IllegalArgumentException("an amount is 0 or more, was " + value);
        }
    }
}
