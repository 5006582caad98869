package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What an image is made for: a kind of processor, which packages, kernels and containers each call differently.
///
/// @param system as Java calls it
/// @param processor as Java calls it
record Machine(String system, String processor) {
    /// The oldest kernel that builds of JDK 25 are made for.
    private static final String KERNEL = "3.10";

    private static final Map<String, String> KERNELS = Map.of("amd64", "x86_64", "aarch64", "aarch64");
    private static final Map<String, String> DEBIAN = Map.of("amd64", "amd64", "aarch64", "arm64");

    /// The machine that builds.
    static Machine here() {
        return new Machine(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// Writes it where the launcher looks whether it can start; other systems are not looked at.
    void write(Path file) throws IOException {
        var name = Optional.ofNullable(KERNELS.get(processor)).filter(_ -> system.equals("Linux"));
        if (name.isPresent()) {
            Files.writeString(file, name.get() + " " + KERNEL + "\n");
        }
    }

    /// As Debian's packages and images of containers call it.
    String debian() {
        return Optional.ofNullable(DEBIAN.get(processor))
                .filter(_ -> system.equals("Linux"))
                .orElseThrow(() -> new DistException("machine.none", system, processor));
    }
}
