package dev.qiangcai.buyer.stores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A store of the npm registry, laid down under `target/stores` by its lock file. What was laid down once stays until
/// the lock file changes.
///
/// @param folder where it lies
record NpmStore(Path folder) {
    private static final Path SOURCES = Path.of("src", "test", "stores");
    private static final Path TARGET = Path.of("target", "stores");
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String LOCK = "package-lock.json";

    /// @param build what follows the installation, such as `npx`, `evershop`, `build`; empty: nothing
    static NpmStore install(String name, List<String> build) {
        var folder = TARGET.resolve(name).toAbsolutePath();
        var store = new NpmStore(folder);
        try {
            boolean done = same(SOURCES.resolve(name).resolve(LOCK), folder.resolve("installed.lock"));
            store.copy(SOURCES.resolve(name));
            if (!done) {
                store.run("install", List.of("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"));
                if (!build.isEmpty()) {
                    store.run("build", build);
                }
                Files.copy(folder.resolve(LOCK), folder.resolve("installed.lock"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return store;
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(one, other) < 0;
    }

    private void copy(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            for (var file : files.toList()) {
                var there = folder.resolve(sources.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private Process start(List<String> command, Path log) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException missing) {
            throw new IOException(
                    "Cannot run " + command.getFirst() + ". The stores profile needs Node 20 or later with npm: install"
                            + " them, or leave -Pstores out.",
                    missing);
        }
    }

    private void run(String what, List<String> command) throws IOException {
        var log = folder.resolve(what + ".log");
        var process = start(command, log);
        try {
            boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("%s within %s", command, LONGEST).isTrue();
            assertThat(process.exitValue())
                    .as(
                            "%s (it needs the npm registry, or npm's own cache of it): %s",
                            command, Files.readString(log, UTF_8))
                    .isZero();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while installing a store", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
