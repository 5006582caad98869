package dev.qiangcai.lab.build;

import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.service.LabService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A run-time that can start the lab's service: a JDK or an image, with flags and caches.
///
/// @param home the run-time's home
/// @param classPath the service's jars
/// @param flags for the JVM
/// @param caches files made for it beforehand
record Kit(Path home, List<Path> classPath, List<String> flags, List<Path> caches) {
    Kit {
        classPath = List.copyOf(classPath);
        flags = List.copyOf(flags);
        caches = List.copyOf(caches);
    }

    Kit flags(String... more) {
        return new Kit(
                home, classPath, Stream.concat(flags.stream(), Stream.of(more)).toList(), caches);
    }

    Kit cache(Path cache) {
        return new Kit(
                home,
                classPath,
                flags,
                Stream.concat(caches.stream(), Stream.of(cache)).toList());
    }

    Jvm jvm() {
        return new Jvm(home, flags, classPath, LabService.class.getName(), List.of());
    }

    /// What the run-time and the caches take on disk. The service's own jars are the same everywhere, and left out.
    double megabytes() throws IOException {
        long bytes = 0;
        for (var part : Stream.concat(Stream.of(home), caches.stream()).toList()) {
            try (var files = Files.walk(part)) {
                bytes += files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
        return bytes / 1e6;
    }

    /// What a start took.
    ///
    /// @param millis until the first request was answered
    /// @param cpuMillis of processor time until then
    /// @param residentMebibytes held then
    record Start(double millis, double cpuMillis, double residentMebibytes) {}

    Start start(Path folder) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (var child = Child.start(jvm().launch(folder))) {
            int port = Integer.parseInt(child.await(LabService.READY).group(1));
            Knock.at(port, "/json");
            double millis = (System.nanoTime() - begun) / 1e6;
            var used = child.usage();
            return new Start(millis, used.cpu().toMillis(), used.residentBytes() / (double) (1 << 20));
        }
    }
}
