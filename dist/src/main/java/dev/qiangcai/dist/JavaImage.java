package dev.qiangcai.dist;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The Java that an image brings: cut out of the JDK by `jlink`, with what the application needs and no more.
///
/// @param order what is to be made
record JavaImage(Order order) {
    /// Libraries for screens and loudspeakers, which ask for more than the C library.
    private static final List<String> UNSEEN = List.of(
            "/java.desktop/lib/libawt_xawt.so",
            "/java.desktop/lib/libjawt.so",
            "/java.desktop/lib/libjsound.so",
            "/java.desktop/lib/libsplashscreen.so");

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
                "--exclude-files=" + String.join(",", UNSEEN)));
        if (!order.wishes().debug()) {
            command.add("--strip-debug");
        }
        command.addAll(List.of("--output", folder.toString()));
        new Tool(command, Map.of()).run();
    }
}
