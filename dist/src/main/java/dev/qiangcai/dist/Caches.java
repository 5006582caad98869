package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The ahead-of-time caches of an image, each made by the image itself while it does what the cache is for.
///
/// @param image the image, which starts already
/// @param sources the repository, which has something to look at
record Caches(Path image, Path sources) {
    /// Makes all of them.
    void train() throws IOException {
        train("quick", "--help");
        train("guard", "guard", "flags", "--limit", "512m");
        train(
                "doctor",
                "doctor",
                "--fail-on",
                "never",
                sources.resolve("launch/training").toString(),
                sources.resolve("doctor").toString());
        train("app", "rehearse", "--rivals", "10", "--rtt", "1ms", "--opens-in", "8s");
    }

    private void train(String name, String... words) throws IOException {
        var cache = image.resolve("app").resolve(name + ".aot");
        var home = Files.createTempDirectory("build-dist");
        try {
            var command = new ArrayList<>(List.of(image.resolve("bin/qiangcai").toString()));
            command.addAll(List.of(words));
            var told = Map.of(
                    "QIANGCAI_HOME", home.toString(), "QIANGCAI_TRAIN", cache.toString(), "JAVA_TOOL_OPTIONS", "");
            var said = new Tool(command, told).run();
            if (!Files.exists(cache)) {
                throw new DistException("cache.none", name, said.strip());
            }
        } finally {
            Disk.remove(home);
        }
    }
}
