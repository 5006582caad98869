package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What a JDK says of itself, in its file `release`.
///
/// @param jdk its folder
record JdkRelease(Path jdk) {
    JdkRelease {
        requireNonNull(jdk, "jdk");
    }

    String version() throws IOException {
        return said("JAVA_RUNTIME_VERSION", "JAVA_VERSION");
    }

    String maker() throws IOException {
        return said("IMPLEMENTOR", "SOURCE");
    }

    private String said(String key, String otherwise) throws IOException {
        var lines = new Properties();
        try (var in = Files.newBufferedReader(jdk.resolve("release"))) {
            lines.load(in);
        }
        return lines.getProperty(key, lines.getProperty(otherwise, "unknown")).replace("\"", "");
    }
}
