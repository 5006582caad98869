package dev.qiangcai.console.gate;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// What the owner's browser shows at the door, as a cookie. It lies in a file that only the owner can read, so that a
/// page stays open over a restart; who deletes the file locks every browser out.
final class VisitorKey {
    private static final int BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[\\w-]{43}");

    private final String key;

    private VisitorKey(String key) {
        this.key = key;
    }

    /// A key of this moment alone.
    static VisitorKey fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new VisitorKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The folder's key, made where there is none that can be used.
    static VisitorKey in(Path folder) throws IOException {
        var file = folder.resolve("console.key");
        try {
            // A file of ours has no other signs than these; another one may have bytes that are none in UTF-8.
            var kept = Files.size(file) > BYTES * 2
                    ? ""
                    : Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (KEY.matcher(kept).matches()) {
                return new VisitorKey(kept);
            }
        } catch (NoSuchFileException _) {
            // The first time.
        }
        var made = fresh();
        OwnersFiles.replace(file, made.key.getBytes(StandardCharsets.UTF_8));
        return made;
    }

    String text() {
        return key;
    }

    /// In a time that says nothing of how much of it is right.
    boolean matches(String shown) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a key";
    }
}
