package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;

/// Something that rules look at: a process that will be started, a container, a build file.
public interface Subject {
    /// Where it begins.
    Place at();

    /// Whether it keeps all that its file says, cut into its parts: many times as much as the text.
    default boolean bulky() {
        return false;
    }
}
