package dev.qiangcai.dist;

import java.nio.file.Path;

/// One layer of a container's image. They lie upon each other in this order, from what changes seldom to what each
/// change of the program ships anew.
enum Share {
    /// The C library and a shell.
    SYSTEM("C library and shell"),
    /// Java.
    JAVA("Java"),
    /// What the program is built on.
    LIBRARIES("libraries of others"),
    /// The program.
    PROGRAM("qiangcai");

    private final String told;

    Share(String told) {
        this.told = told;
    }

    /// What the image's history calls it.
    String told() {
        return told;
    }

    /// The layer that a file of a bundle belongs to.
    ///
    /// @param file its place in the bundle
    static Share of(Path file) {
        var name = file.getFileName().toString();
        return switch (file.getName(0).toString()) {
            case "app" ->
                (name.endsWith(".jar") && !Jars.ours(name)) || file.startsWith("app/native") ? LIBRARIES : PROGRAM;
            case "bin" ->
                switch (name) {
                    case "qiangcai" -> PROGRAM;
                    case "busybox", "ld.so" -> SYSTEM;
                    default -> JAVA;
                };
            case "libc" -> SYSTEM;
            case "legal" ->
                switch (file.getName(1).toString()) {
                    case "libc6", "busybox-static" -> SYSTEM;
                    case "libraries" -> LIBRARIES;
                    case Sbom.NAME -> PROGRAM; // it has the digests of our own jars
                    default -> JAVA;
                };
            case "lib", "conf", "release" -> JAVA;
            default -> PROGRAM;
        };
    }
}
