package dev.qiangcai.guard.flags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The Java that the flags are for. A flag that it does not know would keep it from starting.
///
/// @param feature its version, such as 25; 8 where it does not say, since what 8 knows all know
/// @param known whether the version is known at all
/// @param compact whether it starts with compact object headers as quickly as without: a JDK keeps an archive of its
///     classes for each layout of objects, and one that was linked by hand may have only the usual one
public record Target(int feature, boolean known, boolean compact) {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d{1,4})\\b.*");
    private static final int OLDEST = 8;
    private static final Path ARCHIVES = Path.of("lib", "server");

    public static final Target UNKNOWN = new Target(OLDEST, false, false);

    /// The Java that runs this.
    public static Target own() {
        return new Target(Runtime.version().feature(), true, compact(Path.of(System.getProperty("java.home"))));
    }

    /// The Java of a home, by the `release` file there. An executable's own home is above its `bin`.
    public static Target of(Path home) {
        try (var lines = Files.lines(home.resolve("release"))) {
            return lines.map(VERSION::matcher)
                    .filter(each -> each.matches())
                    .map(each -> Integer.parseInt(each.group(1)))
                    .findFirst()
                    .map(feature -> new Target(Math.max(OLDEST, feature), true, compact(home)))
                    .orElse(UNKNOWN);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return UNKNOWN;
        }
    }

    private static boolean compact(Path home) {
        var archives = home.resolve(ARCHIVES);
        return Files.exists(archives.resolve("classes_coh.jsa"))
                && Files.exists(archives.resolve("classes_nocoops_coh.jsa"));
    }

    boolean atLeast(int version) {
        return feature >= version;
    }
}
