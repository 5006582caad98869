package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;

/// Whether so much of a start is known that what is missing can be held against it.
final class Told {
    private Told() {}

    /// The whole command line is known; or there is only the environment, and options are usually kept in one place.
    static boolean everything(JvmStart start) {
        return start.options().whole()
                || (start.launch().command().isEmpty()
                        && !start.options().list().isEmpty());
    }
}
