package dev.qiangcai.dist;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// A folder as one `.tar.gz`. The same files make the same archive to the byte, whoever packs them, when and where.
///
/// @param folder what is packed, under its own name
/// @param time what every file is dated with
record Tarball(Path folder, Instant time) {
    private static final int PROGRAM = 0100755;
    private static final int FILE = 0100644;

    /// Writes it, beside whatever was there, which it takes the place of when it is whole.
    void write(Path archive) throws IOException {
        var fresh = archive.resolveSibling(archive.getFileName() + ".new");
        var best = new GzipParameters();
        best.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (var out = new BufferedOutputStream(Files.newOutputStream(fresh));
                var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, best), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted().toList()) {
                    add(path, tar);
                }
            }
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private void add(Path path, TarArchiveOutputStream tar) throws IOException {
        var name = folder.resolveSibling("").relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
            var link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(Files.readSymbolicLink(path).toString());
            put(link, tar);
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            put(new TarArchiveEntry(name + "/"), tar);
        } else {
            var file = new TarArchiveEntry(name);
            file.setSize(Files.size(path));
            file.setMode(Files.isExecutable(path) ? PROGRAM : FILE);
            date(file);
            tar.putArchiveEntry(file);
            Files.copy(path, tar);
            tar.closeArchiveEntry();
        }
    }

    private void put(TarArchiveEntry entry, TarArchiveOutputStream tar) throws IOException {
        date(entry);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private void date(TarArchiveEntry entry) {
        entry.setModTime(FileTime.from(time));
        entry.setIds(0, 0);
        entry.setNames("root", "root");
    }
}
