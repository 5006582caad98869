package dev.qiangcai.console.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a certificate and a private key as certificate authorities hand them out: in PEM.
final class Pem {
    private static final int LARGEST = 1 << 20;
    private static final List<String> KINDS = List.of("EC", "RSA", "Ed25519");
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private static final Pattern OTHER = Pattern.compile("-----BEGIN [A-Z]+ PRIVATE KEY-----");

    private Pem() {}

    static List<X509Certificate> certificates(Path file) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var all = factory.generateCertificates(new ByteArrayInputStream(bytes(file))).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!all.isEmpty()) {
                return all;
            }
        } catch (CertificateException _) {
            // Said below: whatever it is, it is no certificate.
        }
        throw new BadPem("tls.noCertificate", null, file);
    }

    static PrivateKey key(Path file) {
        var text = new String(bytes(file), StandardCharsets.ISO_8859_1);
        var key = KEY.matcher(text);
        if (!key.find()) {
            // Of the older forms, and under a password: openssl turns each into the one that is read here.
            throw new BadPem(OTHER.matcher(text).find() ? "tls.otherKey" : "tls.noKey", null, file);
        }
        var spec = new PKCS8EncodedKeySpec(decoded(key.group(1), file));
        for (var kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(spec);
            } catch (GeneralSecurityException _) {
                // Then it is of another kind.
            }
        }
        throw new BadPem("tls.noKey", null, file);
    }

    private static byte[] decoded(String text, Path file) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw new BadPem("tls.noKey", broken, file);
        }
    }

    /// Whether what this key signs is proven by that certificate.
    static boolean belongs(PrivateKey key, X509Certificate certificate) {
        try {
            return proves(key, certificate.getPublicKey());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static boolean proves(PrivateKey key, PublicKey known) throws GeneralSecurityException {
        var way = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "Ed25519";
        };
        var text = "qiangcai".getBytes(StandardCharsets.US_ASCII);
        var signing = Signature.getInstance(way);
        signing.initSign(key);
        signing.update(text);
        var checking = Signature.getInstance(way);
        checking.initVerify(known);
        checking.update(text);
        return checking.verify(signing.sign());
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new BadPem("tls.unreadable", e, file);
        }
    }
}
