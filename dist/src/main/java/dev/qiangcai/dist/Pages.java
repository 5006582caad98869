package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the program says of itself as a whole, in its own words, for the launcher to tell without a start of Java:
/// `help` and `version`, each in both languages, and as a screen shows it.
///
/// @param image the image, which starts already
record Pages(Path image) {
    private static final List<String> NAMES = List.of("help", "version");

    void write() throws IOException {
        var pages = Files.createDirectories(image.resolve("app/pages"));
        for (var name : NAMES) {
            for (var language : List.of("en", "zh")) {
                var page = name + "." + language;
                Files.writeString(pages.resolve(page), said(name, language, false));
                Files.writeString(pages.resolve(page + ".colour"), said(name, language, true));
            }
        }
    }

    /// Options for Java keep the launcher from looking for the page that is being made.
    private String said(String name, String language, boolean colour) {
        var environment = Map.of(
                "QIANGCAI_LANG",
                language,
                "QIANGCAI_JAVA_OPTIONS",
                "-Dpicocli.ansi=" + colour,
                "QIANGCAI_ALLOW_DEBUG",
                "1");
        var command = new ArrayList<>(List.of("env"));
        for (var options : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            command.addAll(List.of("-u", options));
        }
        command.addAll(List.of(image.resolve("bin/qiangcai").toString(), "--" + name));
        return new Tool(command, environment).run();
    }
}
