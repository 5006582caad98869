package dev.qiangcai.console.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.qiangcai.shop.disk.OwnersFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HeldCertificate;

/// What the console shows other machines of itself: a certificate, and the key that proves that it is its own.
///
/// @param chain its own certificate first
public record Identity(List<X509Certificate> chain, PrivateKey key) {
    private static final String FILE = "console-tls.pem";
    /// The longest that browsers take from a certificate that its owner trusts by hand.
    private static final long DAYS = 825;

    private static final Duration LEAST_LEFT = Duration.ofDays(7);

    public Identity {
        chain = List.copyOf(chain);
    }

    /// The owner's own, from two files in PEM.
    ///
    /// @throws BadPem where they are not what they should be, or do not belong together
    public static Identity read(Path certificate, Path key) {
        var identity = new Identity(Pem.certificates(certificate), Pem.key(key));
        if (!Pem.belongs(identity.key(), identity.own())) {
            throw new BadPem("tls.apart", null, certificate, key);
        }
        if (identity.endsBefore(Duration.ZERO)) {
            throw new BadPem(
                    "tls.over", null, certificate, identity.own().getNotAfter().toInstant());
        }
        return identity;
    }

    /// One made here, for these names, and kept in that folder, so that a browser that has accepted it once does not
    /// ask again.
    public static Identity kept(Path folder, List<String> names) throws IOException {
        var file = folder.resolve(FILE);
        try {
            var held = HeldCertificate.decode(Files.readString(file));
            var identity = of(held);
            if (identity.names().equals(sorted(names)) && !identity.endsBefore(LEAST_LEFT)) {
                return identity;
            }
        } catch (NoSuchFileException | IllegalArgumentException _) {
            // The first time, or not ours: another one is made.
        }
        var made = made(names);
        OwnersFiles.replace(file, (made.certificatePem() + made.privateKeyPkcs8Pem()).getBytes(UTF_8));
        return of(made);
    }

    private static HeldCertificate made(List<String> names) {
        var builder =
                new HeldCertificate.Builder().commonName("qiangcai console").duration(DAYS, TimeUnit.DAYS);
        names.forEach(name -> builder.addSubjectAlternativeName(bare(name)));
        return builder.build();
    }

    private static Identity of(HeldCertificate held) {
        return new Identity(List.of(held.certificate()), held.keyPair().getPrivate());
    }

    private X509Certificate own() {
        return chain.getFirst();
    }

    private boolean endsBefore(Duration ahead) {
        var then = InstantSource.system().instant().plus(ahead);
        return own().getNotAfter().toInstant().isBefore(then);
    }

    private String names() {
        try {
            return own().getSubjectAlternativeNames().stream()
                    .map(name -> String.valueOf(name.get(1)))
                    .sorted()
                    .collect(Collectors.joining(" "));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("a certificate of ours has readable names", broken);
        }
    }

    private static String sorted(List<String> names) {
        return names.stream().map(Identity::bare).sorted().collect(Collectors.joining(" "));
    }

    /// An address in brackets is one of IPv6.
    private static String bare(String name) {
        return name.replaceAll("[\\[\\]]", "");
    }

    /// By which its owner knows it, as browsers show it: `AB:CD:…`, of SHA-256.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(own().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256, and every certificate its bytes", impossible);
        }
    }

    /// For a server that is this.
    public SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("console", key, new char[0], chain.toArray(X509Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("every JDK has TLS and a key store in memory", impossible);
        }
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
