package dev.qiangcai.lab.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// A build extension published in a folder as Maven repositories do, and a project that uses it.
///
/// An extension, because Maven fetches one by itself: no plug-in has to be there, so nothing else is needed.
///
/// @param repository the repository's folder
record MavenArtifact(Path repository) {
    private static final String USER = """
            <project><modelVersion>4.0.0</modelVersion>
            <groupId>lab.example</groupId><artifactId>user</artifactId><version>1.0</version><packaging>pom</packaging>
            <build><extensions><extension>
            <groupId>lab.example</groupId><artifactId>greeting</artifactId><version>1.0</version>
            </extension></extensions></build></project>
            """;

    /// Publishes the extension, and what Maven wants beside every extension, each with its checksum.
    void publish(String greeting) throws IOException {
        publish("lab.example", "greeting", "1.0", greeting);
        publish("org.codehaus.plexus", "plexus-utils", "1.1", "");
    }

    /// Changes the jar and leaves its checksum as it was: damage on the way, or a careless intruder.
    void tamper() throws IOException {
        write(jar(), "tampered");
    }

    /// Changes the jar and the checksum beside it: an intruder who may write to the repository.
    void forge() throws IOException {
        tamper();
        checksum(jar());
    }

    /// Where a project's copy of the jar would be.
    static Path copy(Path localRepository) {
        return localRepository.resolve("lab/example/greeting/1.0/greeting-1.0.jar");
    }

    /// Whether that file is the jar as it lies in the repository now.
    boolean holds(Path copy) throws IOException {
        return Files.exists(copy) && Files.mismatch(copy, jar()) < 0;
    }

    /// Writes the project, and settings by which Maven asks this repository and no other.
    void writeUser(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), USER);
        Files.writeString(folder.resolve("settings.xml"), """
                        <settings><mirrors><mirror>
                        <id>lab</id><mirrorOf>*</mirrorOf><url>%s</url>
                        </mirror></mirrors></settings>
                        """.formatted(repository.toUri()));
    }

    private Path jar() {
        return copy(repository);
    }

    private void publish(String group, String name, String version, String content) throws IOException {
        var folder = Files.createDirectories(
                repository.resolve(group.replace('.', '/')).resolve(name).resolve(version));
        var pom = folder.resolve(name + "-" + version + ".pom");
        Files.writeString(pom, """
                        <project><modelVersion>4.0.0</modelVersion>
                        <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></project>
                        """.formatted(group, name, version));
        checksum(pom);
        var jar = folder.resolve(name + "-" + version + ".jar");
        write(jar, content);
        checksum(jar);
    }

    private static void write(Path jar, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                var packed = new JarOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("greeting.txt"));
            packed.write(content.getBytes(StandardCharsets.UTF_8));
            packed.closeEntry();
        }
    }

    private static void checksum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
            Files.writeString(Path.of(file + ".sha1"), HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
