package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;

/// Something that rules look at: a process that will be started, a container, a build file.
public interface Subject {
    /// Where it begins.
    Place at();

    /// How many letters of its file it keeps cut into their parts, which take many times as much as the text.
    default int bulk() {
        return 0;
    }
}
