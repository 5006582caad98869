package dev.qiangcai.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What a package will install.
///
/// @param root the folder that will be `/`
record Contents(Path root) {
    /// The bytes of all files.
    long size() throws IOException {
        return Disk.size(root);
    }

    /// Each file's digest, as `dpkg --verify` reads it; MD5 is its choice.
    String sums() throws IOException {
        var sums = new StringBuilder();
        for (var file : files()) {
            sums.append(sum(file)).append("  ").append(root.relativize(file)).append('\n');
        }
        return sums.toString();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !root.relativize(path).startsWith("DEBIAN"))
                    .filter(path ->
                            !root.relativize(path).startsWith("etc")) // dpkg keeps the digests of settings itself
                    .sorted()
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("MD5");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
