package dev.qiangcai.lab.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Version 2: one group bounds memory and processors.
record OneGroup(Path folder) implements Bounds {
    @Override
    public List<Path> folders() {
        return List.of(folder);
    }

    @Override
    public void memory(long bytes) throws IOException {
        var swap = folder.resolve("memory.swap.max");
        if (Files.exists(swap)) {
            GroupFile.write(swap, 0);
        }
        GroupFile.write(folder.resolve("memory.max"), bytes);
    }

    @Override
    public void processors(long quotaMicros, long periodMicros) throws IOException {
        GroupFile.write(folder.resolve("cpu.max"), quotaMicros + " " + periodMicros);
    }

    @Override
    public void prefer() throws IOException {
        GroupFile.write(folder.resolve("cpu.weight"), 1_000);
    }

    @Override
    public BoxUse use() throws IOException {
        var peak = folder.resolve("memory.peak");
        return new BoxUse(
                GroupFile.number(folder.resolve("memory.current")),
                Files.exists(peak) ? GroupFile.number(peak) : 0,
                GroupFile.field(folder.resolve("memory.events"), "max"),
                GroupFile.field(folder.resolve("memory.events"), "oom_kill"),
                Duration.of(GroupFile.field(folder.resolve("cpu.stat"), "throttled_usec"), ChronoUnit.MICROS));
    }
}
