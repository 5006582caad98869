package dev.qiangcai.dist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The libraries in machine code that jars bring for every system: which of them is for ours, and what it will be
/// called beside the jars, where the launcher says that it lies.
///
/// @param ours by its place in a jar, the name of a library
record Natives(Map<Pattern, String> ours) {
    private static final List<String> ENDINGS = List.of(".so", ".dll", ".dylib", ".jnilib", ".a");

    Natives {
        ours = Map.copyOf(ours);
    }

    /// For Linux on these processors, as Java calls them; for none where we know of no names.
    static Natives of(String system, String processor) {
        return switch (system + " " + processor) {
            case "Linux amd64" -> linux("x86_64", "amd64", "x86_64");
            case "Linux aarch64" -> linux("aarch64", "aarch64", "arm64");
            default -> new Natives(Map.of());
        };
    }

    /// The three that there are give the same processor three names.
    private static Natives linux(String sqlite, String zstd, String jline) {
        return new Natives(Map.of(
                Pattern.compile("org/sqlite/native/Linux/" + sqlite + "/libsqlitejdbc\\.so"), "libsqlitejdbc.so",
                Pattern.compile("linux/" + zstd + "/libzstd-jni-[^/]*\\.so"), "libzstd-jni.so",
                Pattern.compile("org/jline/nativ/Linux/" + jline + "/libjlinenative\\.so"), "libjlinenative.so"));
    }

    /// What that entry of a jar is called, if it is a library for us.
    Optional<String> named(String entry) {
        return ours.entrySet().stream()
                .filter(known -> known.getKey().matcher(entry).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// Whether that entry of a jar is machine code, for whatever system.
    static boolean machineCode(String entry) {
        return ENDINGS.stream().anyMatch(entry::endsWith);
    }
}
