package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/// The half of a key that everybody may have: it tells whether the other half has signed something. Ed25519, RFC
/// 8032.
///
/// @param key the key
public record VerificationKey(PublicKey key) {
    static final String ALGORITHM = "Ed25519";
    private static final String LABEL = "PUBLIC KEY";

    public VerificationKey {
        requireNonNull(key, "key");
    }

    /// As `openssl pkey -pubout` and `qiangcai dist key` write it.
    ///
    /// @throws AttestException when the file holds no such key
    public static VerificationKey read(Path file) {
        var pem = Pem.read(file);
        if (!pem.label().equals(LABEL)) {
            throw new AttestException("key.other", file, LABEL, pem.label());
        }
        try {
            return new VerificationKey(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(pem.der())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new AttestException(e, "key.algorithm", file, ALGORITHM);
        }
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            // What is no signature at all is not this key's either.
            return false;
        }
    }

    Pem pem() {
        return Pem.of(LABEL, key.getEncoded());
    }
}
