package dev.qiangcai.doctor.facts;

import java.util.Objects;

/// An environment variable that somebody set.
///
/// @param name what stands before the `=`
/// @param value what it is set to, and where that is written
public record Setting(String name, Written value) {
    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    public Setting via(Step step) {
        return new Setting(name, value.via(step));
    }
}
