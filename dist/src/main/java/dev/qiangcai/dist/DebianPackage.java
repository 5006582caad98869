package dev.qiangcai.dist;

import dev.qiangcai.binary.elf.Elf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// An image as a Debian package, with a service. Debian's own `dpkg-deb` packs it; the same files make the same
/// package, whoever packs them, when and where.
///
/// @param image what becomes `/usr/lib/qiangcai`
/// @param parts the service, the scripts and the texts, where words between `@` are filled in
/// @param release what it is called
/// @param time what everything in it is dated with
record DebianPackage(Path image, Path parts, Release release, Instant time) {
    private static final int KIB = 1024;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private static final List<String> SCRIPTS = List.of("postinst", "prerm", "postrm");

    /// Writes it; what was there is taken the place of when it is whole.
    void write(Path deb) throws IOException {
        var work = Files.createTempDirectory(deb.getParent(), "deb");
        try {
            var root = Files.createDirectory(work.resolve("root"));
            fill(root);
            var control = Files.createDirectory(root.resolve("DEBIAN"));
            control(control, new Contents(root));
            settle(root);
            var fresh = work.resolve("package.deb");
            var pack = List.of("dpkg-deb", "--root-owner-group", "-Zgzip", "--build", root + "", fresh + "");
            new Tool(pack, Map.of("SOURCE_DATE_EPOCH", time.getEpochSecond() + "", "LC_ALL", "C")).run();
            Files.move(fresh, deb, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Disk.remove(work);
        }
    }

    private void fill(Path root) throws IOException {
        Bundle.copy(image, Files.createDirectories(root.resolve("usr/lib")).resolve("qiangcai"));
        var bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("qiangcai"), Path.of("../lib/qiangcai/bin/qiangcai"));
        put("qiangcai.service", root.resolve("usr/lib/systemd/system/qiangcai.service"));
        put("default", root.resolve("etc/default/qiangcai"));
        Files.createDirectories(root.resolve("etc/qiangcai"));
        var texts = root.resolve("usr/share/doc/qiangcai");
        put("README.Debian", texts.resolve("README.Debian"));
        put("copyright", texts.resolve("copyright"));
        pack(filled("changelog", Map.of()), texts.resolve("changelog.gz"));
        pack(filled("qiangcai.1", Map.of()), root.resolve("usr/share/man/man1/qiangcai.1.gz"));
    }

    private void control(Path control, Contents contents) throws IOException {
        var glibc = Elf.glibcFloorOf(image).map(Object::toString).orElse("2.17");
        var words = Map.of("GLIBC", glibc, "SIZE", contents.size() / KIB + "");
        Files.writeString(control.resolve("control"), filled("control", words));
        Files.writeString(control.resolve("conffiles"), filled("conffiles", Map.of()));
        Files.writeString(control.resolve("md5sums"), contents.sums());
        for (var script : SCRIPTS) {
            Files.writeString(control.resolve(script), filled(script, Map.of()));
            Files.setPosixFilePermissions(control.resolve(script), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void put(String part, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, filled(part, Map.of()));
    }

    private String filled(String part, Map<String, String> more) throws IOException {
        var day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        var text = Files.readString(parts.resolve(part))
                .replace("@VERSION@", release.debian())
                .replace("@ARCHITECTURE@", Machine.here().debian())
                .replace("@DAY@", day.toString())
                .replace("@DATE@", DATE.format(time.atOffset(ZoneOffset.UTC)));
        for (var word : more.entrySet()) {
            text = text.replace("@" + word.getKey() + "@", word.getValue());
        }
        return text;
    }

    /// Man pages and changelogs are compressed, by Debian's custom, and undated.
    private static void pack(String text, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        var best = new GzipParameters();
        best.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (var gzip = new GzipCompressorOutputStream(Files.newOutputStream(place), best)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Whoever builds may keep others from reading what is new, and has a clock.
    private void settle(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : all.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                var open = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || Files.isExecutable(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }
}
