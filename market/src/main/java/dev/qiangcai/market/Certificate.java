package dev.qiangcai.market;

import io.helidon.common.tls.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// A key and a certificate for this machine's loopback names, signed by itself and made anew at each start.
final class Certificate {
    private static final long DAYS = 30;

    private final HeldCertificate held = new HeldCertificate.Builder()
            .commonName("qiangcai practice store")
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("::1")
            .duration(DAYS, TimeUnit.DAYS)
            .build();

    X509Certificate certificate() {
        return held.certificate();
    }

    void write(Path pem) {
        try {
            Files.writeString(pem, held.certificatePem());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write the store's certificate to " + pem + ": " + e.getMessage()
                            + ". Name a file in a folder that exists and that you may write to.",
                    e);
        }
    }

    Tls tls() {
        var ours = new HandshakeCertificates.Builder().heldCertificate(held).build();
        return Tls.builder()
                .sslContext(ours.sslContext())
                .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                .sessionTimeout(Duration.ofMinutes(10))
                .build();
    }
}
