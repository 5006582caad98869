package dev.qiangcai.lab.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A folder for what is made once and used by many trials; it is removed when this JVM ends. `this` guards it.
final class Workshop {
    private final String name;
    private @Nullable Path folder;

    Workshop(String name) {
        this.name = name;
    }

    /// The folder, empty when it is first asked for.
    synchronized Path folder() throws IOException {
        var known = folder;
        if (known == null) {
            var made = Files.createTempDirectory("qiangcai-" + name);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> remove(made)));
            folder = made;
            known = made;
        }
        return known;
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException busy) {
            // It lies in the system's folder for such things, which is cleared anyway.
        }
    }
}
