package dev.qiangcai.buyer.order;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
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

    /// The journal's own, made by whoever opens it first: several may do so at the same moment.
    static Salt ofJournal(Handle handle) {
        return kept(handle).orElseGet(() -> {
            var fresh = new byte[16];
            new SecureRandom().nextBytes(fresh);
            handle.createUpdate("INSERT INTO salts (id, salt) VALUES (1, :salt) ON CONFLICT DO NOTHING")
                    .bind("salt", HexFormat.of().formatHex(fresh))
                    .execute();
            return kept(handle).orElseThrow();
        });
    }

    private static Optional<Salt> kept(Handle handle) {
        return handle.createQuery("SELECT salt FROM salts WHERE id = 1")
                .mapTo(String.class)
                .findOne()
                .map(hex -> new Salt(HexFormat.of().parseHex(hex)));
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
