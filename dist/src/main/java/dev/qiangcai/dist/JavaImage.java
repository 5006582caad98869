package dev.qiangcai.dist;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The Java that an image brings: cut out of the JDK by `jlink`, with what the application needs and no more.
///
/// @param order what is to be made
record JavaImage(Order order) {
    /// Makes it in that folder, which is not there yet.
    void make(Path folder) throws IOException {
        var jars = Modules.jars(order.jars());
        var modules =
                new Modules(ModuleFinder.ofSystem()).of(jars, order.wishes().debug());
        var command = new ArrayList<>(List.of(
                order.jdk().resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", modules),
                "--include-locales=en,zh",
                "--compress=zip-9",
                "--no-header-files",
                "--no-man-pages",
                "--exclude-files=" + String.join(",", Pruning.FILES)));
        if (!order.wishes().debug()) {
            command.add("--strip-debug");
        }
        command.addAll(List.of("--output", folder.toString()));
        var unused = Files.createTempFile("build-dist", ".unused");
        try {
            Files.write(unused, new Pruning(modules()).resources());
            command.add("--exclude-resources=@" + unused);
            new Tool(command, Map.of()).run();
        } finally {
            Files.delete(unused);
        }
        if (!order.wishes().debug()) {
            strip(folder);
        }
    }

    private static Path modules() {
        return FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
    }

    /// `--strip-debug` leaves machine code as it is.
    private static void strip(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                var lean = LeanLibrary.of(bytes);
                if (lean.length < bytes.length) {
                    Files.write(file, lean);
                }
            }
        }
    }
}
