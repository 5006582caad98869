package dev.qiangcai.shop.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encryption at rest: AES-256-GCM under a key that lies in the state folder, readable by its owner only.
///
/// It keeps sessions and passwords out of backups, synchronised folders and screenshots; it does not keep them from
/// someone who can read all of the owner's files. What is sealed opens only under the name that it was sealed for.
/// Threads: any, at any time.
public final class Sealed {
    /// The key's file in its folder.
    public static final String FILE = "session.key";

    /// How something sealed begins where it is written among plain text; its bytes follow in Base64.
    public static final String SPELLED = "sealed:";

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
    ///
    /// @throws IOException when there is one that cannot be read, or none can be made
    public static Sealed in(Path folder) throws IOException {
        var kept = kept(folder);
        if (kept.isPresent()) return kept.get();
        var fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        OwnersFiles.replace(folder.resolve(FILE), fresh);
        return new Sealed(fresh);
    }

    /// The folder's key; empty where there is none that can be used.
    ///
    /// @throws IOException when there is one that cannot be read
    public static Optional<Sealed> kept(Path folder) throws IOException {
        try (var in = Files.newInputStream(folder.resolve(FILE))) {
            return Optional.of(in.readNBytes(KEY + 1))
                    .filter(bytes -> bytes.length == KEY)
                    .map(Sealed::new);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// @param name what is sealed: it opens under this name only
    public byte[] seal(String name, byte[] plain) {
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
    public Optional<byte[]> open(String name, byte[] bytes) {
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
