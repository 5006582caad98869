package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.binary.bytes.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The SHA-256 that somebody wrote down for the contents of a file. Other algorithms, which nobody uses, are not
/// compared.
///
/// @param letters in hexadecimal
record Digest(String letters) {
    private static final Pattern NAME = Pattern.compile(".*/blobs/sha256/([0-9a-f]{64})", Pattern.DOTALL);
    private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{64})");

    Digest {
        requireNonNull(letters, "letters");
    }

    /// The one that a file is called by.
    static Optional<Digest> named(Bytes file) {
        return of(NAME, file.name());
    }

    /// As configurations write it: `sha256:ab…`.
    static Optional<Digest> of(String written) {
        return of(DIGEST, written);
    }

    private static Optional<Digest> of(Pattern form, String text) {
        var found = form.matcher(text);
        return found.matches() ? Optional.of(new Digest(found.group(1))) : Optional.empty();
    }

    /// Refuses a file that is not what its name says, if its name is a digest.
    static void check(Bytes file) throws IOException {
        var digest = named(file);
        if (digest.isPresent()) {
            try (var stream = digest.get().over(file, file.stream())) {
                stream.compare();
            }
        }
    }

    /// The contents of a file, which are summed up while they are read.
    Summed over(Bytes file, InputStream contents) {
        return new Summed(file, contents);
    }

    /// Contents to be compared when they have been read.
    final class Summed extends ByPieces {
        private final Bytes file;
        private final MessageDigest sum;

        private Summed(Bytes file, InputStream contents) {
            super(contents);
            this.file = file;
            this.sum = sha256();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            sum.update(into, offset, Math.max(0, count));
            return count;
        }

        /// Reads the rest, and refuses the file if it is not the one that was wanted.
        void compare() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(sum.digest());
            if (!found.equals(letters)) {
                throw file.malformed(
                        0,
                        "its contents have the digest sha256:" + found + ", and the image was made of sha256:"
                                + letters);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
