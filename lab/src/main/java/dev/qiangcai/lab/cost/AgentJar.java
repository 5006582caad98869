package dev.qiangcai.lab.cost;

import dev.qiangcai.guard.GuardAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Agents as jars that a JVM takes: the guard, which is the jar that the lab itself runs with, or, where the lab runs
/// from folders of classes, one packed from them; and one that does nothing.
final class AgentJar {
    private AgentJar() {}

    static Path in(Path folder) throws IOException {
        var place = place();
        return Files.isDirectory(place) ? pack(place, folder.resolve("guard-agent.jar")) : place;
    }

    static Path empty(Path folder) throws IOException {
        var jar = folder.resolve("empty-agent.jar");
        var name = EmptyAgent.class.getName();
        var entry = name.replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest(name));
                var code = EmptyAgent.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(code, entry).transferTo(out);
            return jar;
        }
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
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest(GuardAgent.class.getName()));
                var files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> add(out, classes, file));
            return jar;
        } catch (UncheckedIOException failed) {
            throw new IOException("cannot pack " + jar + ": " + failed.getMessage(), failed);
        }
    }

    private static Manifest manifest(String agent) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent);
        return manifest;
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
