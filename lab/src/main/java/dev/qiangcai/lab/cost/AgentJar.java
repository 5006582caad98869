package dev.qiangcai.lab.cost;

import dev.qiangcai.guard.GuardAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// The guard as a jar that a JVM takes as its agent: the one that the lab itself runs with, or, where the lab runs from
/// folders of classes, one packed from them.
final class AgentJar {
    private AgentJar() {}

    static Path in(Path folder) throws IOException {
        var place = place();
        return Files.isDirectory(place) ? pack(place, folder.resolve("guard-agent.jar")) : place;
    }

    private static Path place() {
        try {
            return Path.of(GuardAgent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("the guard's own place is no path", odd);
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", GuardAgent.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> add(out, classes, file));
            return jar;
        } catch (UncheckedIOException failed) {
            throw new IOException("cannot pack " + jar + ": " + failed.getMessage(), failed);
        }
    }

    private static void add(JarOutputStream out, Path classes, Path file) {
        try {
            out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
            Files.copy(file, out);
            out.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
