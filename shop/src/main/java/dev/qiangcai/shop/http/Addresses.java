package dev.qiangcai.shop.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/// Addresses as OkHttp and as the profile's rooms spell them: a poll asks for the same one over and over, and reading
/// it each time, there and back, would cost more than judging a small answer. Bounded; safe for any thread.
final class Addresses {
    private static final int MOST = 256;

    private final Map<URI, HttpUrl> there = new ConcurrentHashMap<>();
    private final Map<HttpUrl, URI> back = new ConcurrentHashMap<>();

    /// Empty for what is no web address.
    Optional<HttpUrl> url(URI uri) {
        var known = there.get(uri);
        if (known != null) return Optional.of(known);
        var read = Optional.ofNullable(HttpUrl.parse(uri.toString()));
        read.ifPresent(url -> keep(there, uri, url));
        return read;
    }

    URI uri(HttpUrl url) {
        var known = back.get(url);
        return known != null ? known : keep(back, url, url.uri());
    }

    private static <K, V> V keep(Map<K, V> map, K key, V value) {
        if (map.size() >= MOST) map.clear();
        map.put(key, value);
        return value;
    }
}
