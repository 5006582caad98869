package dev.qiangcai.market.rivals;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;

/// How many rivals come, where to, for what, and how long before the opening they start.
///
/// `opensIn` is measured from the start of the rivals and by nobody's clock. `certificate` is the only one that
/// they trust.
public record RivalSettings(
        URI store, X509Certificate certificate, String sku, int rivals, Duration opensIn, long seed) {
    private static final int MOST = 2_000;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

    public RivalSettings {
        requireNonNull(certificate, "certificate");
        requireNonNull(sku, "sku");
        requireNonNull(opensIn, "opensIn");
        if (!"https".equals(store.getScheme()) || store.getHost() == null || !HERE.contains(store.getHost())) {
            throw new IllegalArgumentException(
                    "Rivals shop at a practice store on this machine only: https://localhost:PORT, not " + store + ".");
        }
        if (rivals < 0 || rivals > MOST) {
            throw new IllegalArgumentException("rivals must be from 0 to " + MOST + ", was " + rivals);
        }
    }
}
