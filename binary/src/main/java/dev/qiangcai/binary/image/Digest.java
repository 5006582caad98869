package dev.qiangcai.binary.image;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Compares contents with the SHA-256 that somebody wrote down for them. Other algorithms, which nobody uses, are not
/// compared.
final class Digest {
    private static final Pattern NAME = Pattern.compile(".*/blobs/sha256/([0-9a-f]{64})", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{64})");
    private static final int PIECE = 64 << 10;

    private Digest() {}

    /// Whether the file is called by its digest.
    static boolean named(Bytes file) {
        return NAME.matcher(file.name()).matches();
    }

    /// Refuses a file that is not what its name says, if its name is a digest.
    static void check(Bytes file) throws IOException {
        var name = NAME.matcher(file.name());
        if (name.matches()) {
            try (var stream = file.stream()) {
                compare(file, stream, name.group(1));
            }
        }
    }

    /// Refuses a file whose contents are not those wanted.
    ///
    /// @param wanted such as `sha256:ab…`
    static void check(Bytes file, InputStream contents, String wanted) throws IOException {
        var digest = DIGEST.matcher(wanted);
        if (digest.matches()) {
            compare(file, contents, digest.group(1));
        }
    }

    private static void compare(Bytes file, InputStream contents, String wanted) throws IOException {
        var found = HexFormat.of().formatHex(sum(contents));
        if (!found.equals(wanted)) {
            throw file.malformed(
                    0, "its contents have the digest sha256:" + found + ", and the image was made of sha256:" + wanted);
        }
    }

    private static byte[] sum(InputStream contents) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[PIECE];
            for (int count = contents.read(piece); count >= 0; count = contents.read(piece)) {
                digest.update(piece, 0, count);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
