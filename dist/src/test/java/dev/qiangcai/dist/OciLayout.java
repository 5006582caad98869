package dev.qiangcai.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// An unpacked archive of an OCI layout, read as the specification has it.
///
/// @param folder where it lies
record OciLayout(Path folder) {
    private static final Pattern DESCRIPTOR =
            Pattern.compile("\\{\"mediaType\":\"([^\"]+)\",\"digest\":\"sha256:([0-9a-f]{64})\",\"size\":(\\d+)");

    private static final Pattern DIFF = Pattern.compile("\"diff_ids\":\\[([^\\]]*)\\]");
    private static final String WHITEOUT = ".wh.";

    /// What a descriptor says of a blob.
    record Blob(String mediaType, String digest, long size) {}

    static OciLayout of(Path archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        new Tool(List.of("tar", "-xf", archive.toString(), "-C", folder.toString()), Map.of()).run();
        return new OciLayout(folder);
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    Path file(Blob blob) {
        return folder.resolve("blobs/sha256").resolve(blob.digest());
    }

    String index() throws IOException {
        return text("index.json");
    }

    Blob manifestBlob() throws IOException {
        return blobs(index()).getFirst();
    }

    String manifest() throws IOException {
        return Files.readString(file(manifestBlob()));
    }

    String configuration() throws IOException {
        return Files.readString(file(blobs(manifest()).getFirst()));
    }

    List<Blob> layers() throws IOException {
        return blobs(manifest()).stream()
                .filter(blob -> blob.mediaType().endsWith("tar+gzip"))
                .toList();
    }

    /// The digests of the layers when they are unpacked.
    List<String> diffs() throws IOException {
        var found = DIFF.matcher(configuration());
        if (!found.find()) {
            throw new IOException("no diff_ids");
        }
        return List.of(found.group(1).replace("\"sha256:", "").replace("\"", "").split(",", -1));
    }

    static List<Blob> blobs(String json) {
        var blobs = new ArrayList<Blob>();
        var found = DESCRIPTOR.matcher(json);
        while (found.find()) {
            blobs.add(new Blob(found.group(1), found.group(2), Long.parseLong(found.group(3))));
        }
        return blobs;
    }

    static String digest(InputStream in) throws IOException {
        try (in) {
            var digest = MessageDigest.getInstance("SHA-256");
            var part = new byte[1 << 16];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream plain(Blob layer) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file(layer)));
    }

    /// What lies in the layers, from below.
    List<String> names() throws IOException {
        var names = new ArrayList<String>();
        for (var layer : layers()) {
            try (var tar = new TarArchiveInputStream(plain(layer))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    names.add(entry.getName());
                }
            }
        }
        return names;
    }

    /// Puts the layers upon each other, as a runtime does; root alone can.
    void unpack(Path root) throws IOException {
        for (var layer : layers()) {
            try (var tar = new TarArchiveInputStream(plain(layer))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, root);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream in, Path root) throws IOException {
        var path = root.resolve("./" + entry.getName()).normalize();
        var name = path.getFileName().toString();
        if (name.startsWith(WHITEOUT)) {
            whiteout(path, name.substring(WHITEOUT.length()));
            return;
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            Files.deleteIfExists(path);
            Files.copy(in, path);
        }
        Files.setAttribute(path, "unix:uid", (int) entry.getLongUserId());
        Files.setAttribute(path, "unix:gid", (int) entry.getLongGroupId());
        Files.setAttribute(path, "unix:mode", entry.getMode() & 0777);
        Files.setLastModifiedTime(path, entry.getLastModifiedTime());
    }

    private static void whiteout(Path mark, String gone) throws IOException {
        if (!gone.equals(".wh..opq")) {
            Disk.remove(mark.resolveSibling(gone));
            return;
        }
        try (var all = Files.list(mark.resolveSibling(""))) {
            for (var path : all.toList()) {
                Disk.remove(path);
            }
        }
    }
}
