package dev.qiangcai.shop.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

/// Which certificates count: the system's authorities and one that the owner names. Host names are always verified.
final class Trust {
    private Trust() {}

    static OkHttpClient.Builder add(Path file, OkHttpClient.Builder client) {
        var certificates = new HandshakeCertificates.Builder()
                .addPlatformTrustedCertificates()
                .addTrustedCertificate(read(file))
                .build();
        return client.sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
    }

    private static X509Certificate read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new UnusableTrust(file, e);
        }
    }
}
