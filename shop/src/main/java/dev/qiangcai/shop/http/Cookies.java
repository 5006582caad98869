package dev.qiangcai.shop.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;

/// The session's cookies by RFC 6265: which go to an address is [Cookie#matches]' business.
///
/// Readers see an immutable list; `lock` guards its replacement. Bounded: the oldest go first.
final class Cookies implements CookieJar {
    private static final int LIMIT = 300;
    private static final int LONGEST = 8192;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Runnable changed;
    private volatile List<Cookie> all = List.of();

    /// @param changed called after every change, outside the lock
    Cookies(InstantSource clock, Runnable changed) {
        this.clock = clock;
        this.changed = changed;
    }

    List<Cookie> all() {
        return all;
    }

    /// What goes to an address, by name; of two of one name the one with the longer path.
    Map<String, String> at(HttpUrl url) {
        var named = new HashMap<String, String>();
        loadForRequest(url).forEach(cookie -> named.putIfAbsent(cookie.name(), plain(cookie.value())));
        return named;
    }

    /// A plus sign stays one: cookies are no forms.
    private static String plain(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    @Override
    public List<Cookie> loadForRequest(HttpUrl url) {
        var all = this.all;
        if (all.isEmpty()) {
            return all;
        }
        long now = clock.millis();
        return all.stream()
                .filter(cookie -> cookie.expiresAt() > now && cookie.matches(url))
                .sorted((a, b) -> Integer.compare(b.path().length(), a.path().length()))
                .toList();
    }

    @Override
    public void saveFromResponse(HttpUrl url, List<Cookie> fresh) {
        put(fresh);
        changed.run();
    }

    /// As [#saveFromResponse], without telling.
    void put(List<Cookie> fresh) {
        lock.lock();
        try {
            var kept = new ArrayList<>(all);
            fresh.stream()
                    .filter(cookie -> cookie.name().length() + cookie.value().length() <= LONGEST)
                    .forEach(cookie -> {
                        kept.removeIf(old -> same(old, cookie));
                        kept.add(cookie);
                    });
            long now = clock.millis();
            kept.removeIf(cookie -> cookie.expiresAt() <= now);
            all = List.copyOf(kept.subList(Math.max(0, kept.size() - LIMIT), kept.size()));
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            all = List.of();
        } finally {
            lock.unlock();
        }
    }

    private static boolean same(Cookie a, Cookie b) {
        return a.name().equals(b.name())
                && a.domain().equals(b.domain())
                && a.path().equals(b.path());
    }
}
