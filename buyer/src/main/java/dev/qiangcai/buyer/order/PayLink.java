package dev.qiangcai.buyer.order;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Where an order is paid: a page of the web, whatever the store wrote; anything else is no link.
public final class PayLink {
    private static final Set<String> WEB = Set.of("http", "https");

    private PayLink() {}

    /// @param written as the store has it
    /// @param base the store's address, which it may be relative to
    public static Optional<URI> of(String written, Optional<URI> base) {
        try {
            var uri = base.map(store -> store.resolve(written)).orElseGet(() -> URI.create(written));
            return Optional.of(uri)
                    .filter(found -> found.getScheme() != null && WEB.contains(found.getScheme()))
                    .filter(found -> found.getHost() != null && found.getUserInfo() == null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
