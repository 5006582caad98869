package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/// The half of a key that signs, and that nobody else may have. Ed25519, RFC 8032.
///
/// @param key the key
public record SigningKey(PrivateKey key) {
    private static final String LABEL = "PRIVATE KEY";
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    public SigningKey {
        requireNonNull(key, "key");
    }

    /// As `openssl genpkey -algorithm ed25519` and `qiangcai dist key` write it. One that others may read is refused.
    ///
    /// @throws AttestException when the file holds no such key
    public static SigningKey read(Path file) {
        try {
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new AttestException("key.open", file);
            }
            var pem = Pem.read(file);
            if (!pem.label().equals(LABEL)) {
                throw new AttestException("key.other", file, LABEL, pem.label());
            }
            return new SigningKey(KeyFactory.getInstance(VerificationKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(pem.der())));
        } catch (IOException e) {
            throw new AttestException(e, "unreadable", file, String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new AttestException(e, "key.algorithm", file, VerificationKey.ALGORITHM);
        }
    }

    /// Makes a key: that file, which only its owner may read, and beside it the half for everybody. Nothing that is
    /// there is written over.
    ///
    /// @return the file with the half for everybody
    public static Path make(Path file) {
        var open = file.resolveSibling(file.getFileName() + ".pub");
        try {
            if (Files.exists(open)) {
                throw new FileAlreadyExistsException(open.toString());
            }
            var pair = KeyPairGenerator.getInstance(VerificationKey.ALGORITHM).generateKeyPair();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS));
            Files.writeString(
                    file, Pem.of(LABEL, pair.getPrivate().getEncoded()).text(), StandardOpenOption.TRUNCATE_EXISTING);
            return Files.writeString(
                    open, new VerificationKey(pair.getPublic()).pem().text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new AttestException(e, "key.there", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw new AttestException(e, "unwritable", file, String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(VerificationKey.ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    /// Never the key.
    @Override
    public String toString() {
        return VerificationKey.ALGORITHM;
    }
}
