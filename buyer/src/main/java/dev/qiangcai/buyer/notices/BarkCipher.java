package dev.qiangcai.buyer.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what Bark shows with a key that only the app has besides: neither the server nor Apple can read it (its
/// documentation, "encryption"). AES-128, -192 or -256, as long as the key is; the app takes key and IV as characters.
record BarkCipher(Mode mode, String key) {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The app's own names, in small letters.
    enum Mode {
        GCM("AES/GCM/NoPadding", 12),
        CBC("AES/CBC/PKCS5Padding", 16);

        private static final int TAG_BITS = 128;

        private final String transformation;
        private final int iv;

        Mode(String transformation, int iv) {
            this.transformation = transformation;
            this.iv = iv;
        }

        private AlgorithmParameterSpec parameters(byte[] bytes) {
            return switch (this) {
                case GCM -> new GCMParameterSpec(TAG_BITS, bytes);
                case CBC -> new IvParameterSpec(bytes);
            };
        }
    }

    /// Empty where the app can have no such key or mode.
    static Optional<BarkCipher> of(String key, Optional<String> mode) {
        boolean fits = key.matches("[\\x21-\\x7e]{16}|[\\x21-\\x7e]{24}|[\\x21-\\x7e]{32}");
        return Optional.ofNullable(Map.of("gcm", Mode.GCM, "cbc", Mode.CBC).get(mode.orElse("gcm")))
                .filter(_ -> fits)
                .map(known -> new BarkCipher(known, key));
    }

    /// One that no message had before.
    String freshIv() {
        return RANDOM.ints(mode.iv, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                .reduce("", String::concat);
    }

    /// In Base64; with GCM its tag stands at the end.
    String encrypted(String text, String iv) {
        try {
            var cipher = Cipher.getInstance(mode.transformation);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "AES"),
                    mode.parameters(iv.getBytes(StandardCharsets.US_ASCII)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is part of every JDK", e);
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return mode.toString();
    }
}
