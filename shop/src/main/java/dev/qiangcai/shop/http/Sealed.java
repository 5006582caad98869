package dev.qiangcai.shop.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encryption at rest: AES-256-GCM under a key that lies beside the sessions, readable by its owner only.
///
/// It keeps a session out of backups, synchronised folders and screenshots; it does not keep it from someone who can
/// read all of the owner's files. A sealed text opens only under the name that it was sealed for.
final class Sealed {
    private static final byte[] MARK = "QCS1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private Sealed(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// The folder's key, made where there is none that can be used.
    static Sealed in(Path folder) {
        var file = new StateFile(folder.resolve("session.key"));
        var kept = file.read().filter(bytes -> bytes.length == KEY);
        if (kept.isPresent()) return new Sealed(kept.get());
        var fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        try {
            file.replace(fresh);
        } catch (IOException e) {
            throw new UnusableState(folder, e);
        }
        return new Sealed(fresh);
    }

    byte[] seal(String name, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var body = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
            return ByteBuffer.allocate(MARK.length + NONCE + body.length)
                    .put(MARK)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /// Empty: not ours, or changed since.
    Optional<byte[]> open(String name, byte[] bytes) {
        int head = MARK.length + NONCE;
        if (bytes.length < head || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) return Optional.empty();
        try {
            var nonce = Arrays.copyOfRange(bytes, MARK.length, head);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, name).doFinal(bytes, head, bytes.length - head));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MARK);
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
