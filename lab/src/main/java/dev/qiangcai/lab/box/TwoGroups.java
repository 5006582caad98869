package dev.qiangcai.lab.box;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Version 1: memory and processors are bounded in two hierarchies, one group in each.
record TwoGroups(Path memory, Path cpu) implements Bounds {
    @Override
    public List<Path> folders() {
        return List.of(memory, cpu);
    }

    /// A swappiness of 0 keeps the kernel from swapping for this bound. Bounding memory and swap together would do so
    /// too, but then newer kernels no longer count how often the bound was hit.
    @Override
    public void memory(long bytes) throws IOException {
        GroupFile.write(memory.resolve("memory.swappiness"), 0);
        GroupFile.write(memory.resolve("memory.limit_in_bytes"), bytes);
    }

    @Override
    public void processors(long quotaMicros, long periodMicros) throws IOException {
        GroupFile.write(cpu.resolve("cpu.cfs_period_us"), periodMicros);
        GroupFile.write(cpu.resolve("cpu.cfs_quota_us"), quotaMicros);
    }

    @Override
    public void prefer() throws IOException {
        GroupFile.write(cpu.resolve("cpu.shares"), 10 * 1024);
    }

    @Override
    public BoxUse use() throws IOException {
        return new BoxUse(
                GroupFile.number(memory.resolve("memory.usage_in_bytes")),
                GroupFile.number(memory.resolve("memory.max_usage_in_bytes")),
                GroupFile.number(memory.resolve("memory.failcnt")),
                GroupFile.field(memory.resolve("memory.oom_control"), "oom_kill"),
                Duration.ofNanos(GroupFile.field(cpu.resolve("cpu.stat"), "throttled_time")));
    }
}
