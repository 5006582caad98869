package dev.qiangcai.promrules;

import java.util.Objects;

/// A file to be judged.
///
/// @param name what it is called, for reports
/// @param text what it holds
public record Source(String name, String text) {
    public Source {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
