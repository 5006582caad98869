package dev.qiangcai.guard.command;

import dev.qiangcai.guard.watch.Sighting;

/// How looks at another JVM are shown.
interface Face {
    void show(Sighting sighting);

    /// Whether nobody reads any more, as when a pipe was closed.
    boolean gone();
}
