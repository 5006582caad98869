package dev.qiangcai.lab.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A module that other programs depend on, published in a folder as Go's module proxies do.
///
/// @param proxy the proxy's folder
record GoModule(Path proxy) {
    static final String NAME = "lab.example/greeting";
    static final String VERSION = "v1.0.0";

    private static final String MODULE = "module " + NAME + "\n\ngo 1.19\n";

    String url() {
        return proxy.toUri().toString().replaceFirst("^file:/(?!/)", "file:///");
    }

    /// Publishes the version with what it says; what was published before is replaced, which an honest proxy never
    /// does.
    void publish(String greeting) throws IOException {
        var versions = Files.createDirectories(proxy.resolve(NAME).resolve("@v"));
        Files.writeString(versions.resolve("list"), VERSION + "\n");
        Files.writeString(
                versions.resolve(VERSION + ".info"),
                "{\"Version\":\"" + VERSION + "\",\"Time\":\"2026-01-01T00:00:00Z\"}");
        Files.writeString(versions.resolve(VERSION + ".mod"), MODULE);
        try (var zip = new ZipOutputStream(Files.newOutputStream(versions.resolve(VERSION + ".zip")))) {
            add(zip, "go.mod", MODULE);
            add(zip, "greeting.go", "package greeting\n\nconst Text = \"" + greeting + "\"\n");
        }
    }

    private static void add(ZipOutputStream zip, String file, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(NAME + "@" + VERSION + "/" + file));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// Writes a program that says what the module says.
    static void writeUser(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("go.mod"),
                "module lab.example/user\n\ngo 1.19\n\nrequire " + NAME + " " + VERSION + "\n");
        Files.write(
                folder.resolve("main.go"),
                List.of("package main", "", "import \"" + NAME + "\"", "", "func main() { println(greeting.Text) }"));
    }
}
