package dev.qiangcai.buyer.order;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jdbi.v3.core.Handle;

/// One journal's salt: phones and tokens go in, and cannot be read back from what comes out.
final class Salt {
    /// A phone number has few digits: each guess must be dear.
    private static final int ROUNDS = 50_000;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    static Salt ofJournal(Handle handle) {
        return handle.createQuery("SELECT salt FROM salts WHERE id = 1")
                .mapTo(String.class)
                .findOne()
                .map(hex -> new Salt(HexFormat.of().parseHex(hex)))
                .orElseGet(() -> fresh(handle));
    }

    private static Salt fresh(Handle handle) {
        var salt = new Salt(new byte[16]);
        new SecureRandom().nextBytes(salt.bytes);
        handle.createUpdate("INSERT INTO salts (id, salt) VALUES (1, :salt)")
                .bind("salt", HexFormat.of().formatHex(salt.bytes))
                .execute();
        return salt;
    }

    AccountKey accountKey(String phone) {
        try {
            var key = new PBEKeySpec(phone.strip().toCharArray(), bytes, ROUNDS, 256);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
            return new AccountKey(HexFormat.of().formatHex(hash.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", impossible);
        }
    }

    /// Tokens are long and random: one round is enough.
    String fingerprint(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
