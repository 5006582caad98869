package dev.qiangcai.attest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of files and bytes, in small hexadecimal letters.
public final class Sha256 {
    private Sha256() {}

    /// Of a file of any size, which is read piece by piece.
    public static String of(Path file) throws IOException {
        var sum = sum();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sum)) {
            Files.copy(file, out);
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sum().digest(bytes));
    }

    private static MessageDigest sum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
