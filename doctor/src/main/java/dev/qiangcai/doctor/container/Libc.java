package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The C library in an image, as the table `libc.tsv` has it.
///
/// @param name `glibc`, `musl` or `none`
/// @param major of glibc 2.36: 2
/// @param minor of glibc 2.36: 36
public record Libc(String name, int major, int minor) {
    public static final String GLIBC = "glibc";
    public static final String MUSL = "musl";
    public static final String NONE = "none";

    private static final List<Row> ROWS = rows();

    /// Images that much is built on, oldest systems first.
    private static final List<String> BASES = List.of(
            "amazonlinux:2",
            "rockylinux:8",
            "ubuntu:20.04",
            "debian:11",
            "rockylinux:9",
            "amazonlinux:2023",
            "ubuntu:22.04",
            "debian:12",
            "gcr.io/distroless/base-debian12",
            "ubuntu:24.04",
            "debian:13",
            "ubuntu:26.04",
            "alpine:3",
            "gcr.io/distroless/static",
            "scratch");

    public Libc {
        Objects.requireNonNull(name, "name");
    }

    private record Row(Pattern image, Libc libc) {}

    /// Empty for an image that the table does not know.
    public static Optional<Libc> of(Written image) {
        return named(image.value());
    }

    /// The names of common base images, all of which the table knows.
    public static List<String> bases() {
        return BASES;
    }

    /// As [#of(Written)], for a name that nobody wrote.
    public static Optional<Libc> named(String image) {
        var name = image.replaceFirst("@.*$", "");
        var slash = name.lastIndexOf('/');
        var known = name.startsWith("gcr.io/distroless/") || name.startsWith("cgr.dev/chainguard/")
                ? name.substring(name.indexOf('/') + 1)
                : name.substring(slash + 1);
        return ROWS.stream()
                .filter(row -> row.image().matcher(known).matches())
                .map(Row::libc)
                .findFirst();
    }

    /// Whether what was linked with that one can run with this one.
    public boolean runs(Libc other) {
        return name.equals(other.name) && (major > other.major || (major == other.major && minor >= other.minor));
    }

    private static List<Row> rows() {
        try (var stream = Libc.class.getResourceAsStream("libc.tsv")) {
            var rows = new ArrayList<Row>();
            var text = new String(Objects.requireNonNull(stream, "libc.tsv").readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var cells = line.split("\t", -1);
                        rows.add(new Row(Pattern.compile(cells[0]), parsed(cells[1])));
                    });
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Libc parsed(String text) {
        var parts = text.split("[ .]", -1);
        return parts.length == 3
                ? new Libc(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                : new Libc(parts[0], 0, 0);
    }

    @Override
    public String toString() {
        return major == 0 ? name : name + " " + major + "." + minor;
    }
}
