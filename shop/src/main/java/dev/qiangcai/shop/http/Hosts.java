package dev.qiangcai.shop.http;

import dev.qiangcai.guard.words.Sentence;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// The hosts that may be talked to, checked on every hop on the very address that is then connected to.
final class Hosts {
    private static final Pattern PORT = Pattern.compile("([^:]+|\\[[^]]+]):(\\d{1,5})");

    private final Set<String> names;
    private final Optional<String> plain;

    Hosts(URI base, Set<String> names) {
        this.names = names.stream().map(Hosts::entry).collect(Collectors.toUnmodifiableSet());
        this.plain = Optional.of(base)
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()))
                .map(uri -> canonical(uri.getHost()))
                .filter(Hosts::loopback);
    }

    /// Why that address may not be talked to; empty: it may.
    Optional<Sentence> refusal(HttpUrl url) {
        if (!names.contains(url.host()) && !names.contains(url.host() + ":" + url.port()))
            return Optional.of(Words.say("foreignHost", url.host()));
        if (!url.isHttps() && !plain.equals(Optional.of(url.host()))) {
            return Optional.of(Words.say("plain", url.host()));
        }
        return Optional.empty();
    }

    /// How OkHttp spells that host: lower case, ASCII, an IPv6 address without brackets.
    static String canonical(String host) {
        var url = HttpUrl.parse("https://" + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host));
        return url == null ? host.toLowerCase(Locale.ROOT) : url.host();
    }

    /// A listed host; one with a port means only that port.
    private static String entry(String listed) {
        var port = PORT.matcher(listed);
        return port.matches() ? canonical(port.group(1)) + ":" + port.group(2) : canonical(listed);
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
