package dev.qiangcai.lab.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The group, or the pair of groups, that a box is made of.
sealed interface Bounds permits TwoGroups, OneGroup {
    /// Every folder that a process must be put in.
    List<Path> folders();

    void memory(long bytes) throws IOException;

    void processors(long quotaMicros, long periodMicros) throws IOException;

    /// Gives those inside ten times the weight of another group where the processors are short.
    void prefer() throws IOException;

    BoxUse use() throws IOException;
}
