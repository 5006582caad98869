package dev.qiangcai.lab.box;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Removes groups, with whatever still runs in them.
final class Leftovers {
    private static final Pattern OURS = Pattern.compile(Pattern.quote(Box.NAME) + "(\\d{1,18})-\\d+");
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Leftovers() {}

    /// Removes the boxes of labs that run no more. One that cannot be removed stays: it is in nobody's way.
    static void sweep(Path parent) throws IOException {
        try (var groups = Files.newDirectoryStream(parent, Box.NAME + "*")) {
            for (var group : groups) {
                var name = OURS.matcher(group.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    sweepOne(group);
                }
            }
        }
    }

    private static void sweepOne(Path group) {
        try {
            remove(group, PATIENCE);
        } catch (IOException stays) {
            return;
        }
    }

    /// Kills until nothing is left inside, then removes the group. The kernel holds on to it for a moment after the
    /// last process has gone.
    static void remove(Path group, Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                kill(group);
                Files.deleteIfExists(group);
                return;
            } catch (FileSystemException busy) {
                if (System.nanoTime() - deadline > 0) {
                    throw busy;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void kill(Path group) throws IOException {
        try {
            for (var pid : Files.readAllLines(group.resolve("cgroup.procs"))) {
                ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
