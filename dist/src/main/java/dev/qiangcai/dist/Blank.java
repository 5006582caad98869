package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// An image without files that says only how its health is asked for. Jib has no word for that, but takes it over from
/// the image that it builds on, for Docker's form; the OCI's form has no place for it.
record Blank(Path archive) {
    private static final String CONFIGURATION = """
            {"architecture": "amd64", "os": "linux", "rootfs": {"type": "layers", "diff_ids": []},
             "config": {"Healthcheck": {
               "Test": ["CMD", "/qiangcai/bin/busybox", "sh", "/qiangcai/app/health.sh"],
               "Interval": 30000000000, "Timeout": 5000000000, "StartPeriod": 10000000000, "Retries": 3}}}
            """;

    private static final String MANIFEST = """
            [{"Config": "config.json", "RepoTags": [], "Layers": []}]
            """;

    /// Writes it.
    void write() throws IOException {
        try (var tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
            put("config.json", CONFIGURATION, tar);
            put("manifest.json", MANIFEST, tar);
        }
    }

    private static void put(String name, String text, TarArchiveOutputStream tar) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setModTime(FileTime.fromMillis(0));
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
