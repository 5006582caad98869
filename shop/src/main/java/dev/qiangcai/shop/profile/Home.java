package dev.qiangcai.shop.profile;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a store is, and which hosts may be spoken to.
///
/// @param base the address that paths are below: https, or plain http on this machine
/// @param hosts host names, each with a port where only that port is meant
record Home(URI base, List<String> hosts) {
    Home {
        hosts = hosts.stream().map(Home::plain).toList();
    }

    /// @throws CannotAsk when the address is neither https nor http on a loopback address
    static Home named(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new CannotAsk(Words.of("profile.bad-base", address.getHost() == null ? address : address.getHost()));
        }
        var home = new Home(address, List.of(address.getHost()));
        if (!home.allows(address)) {
            throw new CannotAsk(Words.of("profile.bad-base", address));
        }
        return home;
    }

    boolean lists(URI uri) {
        var host = plain(Optional.ofNullable(uri.getHost()).orElse(""));
        return hosts.contains(host) || hosts.contains(host + ":" + uri.getPort());
    }

    /// The base without a slash at its end, so that a path can follow.
    String prefix() {
        var path = Optional.ofNullable(base.getRawPath()).orElse("");
        return base.getScheme() + "://" + base.getRawAuthority()
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    boolean allows(URI uri) {
        var host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getScheme() == null) {
            return false;
        }
        var listed = lists(uri);
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> listed;
            case "http" -> listed && plain() && loopback(host);
            default -> false;
        };
    }

    private boolean plain() {
        return "http".equalsIgnoreCase(base.getScheme());
    }

    /// Whether it speaks plain http to this machine, and yet to hosts that are elsewhere: what a program here answers
    /// could be carried off.
    boolean mixed() {
        return plain() && !hosts.stream().allMatch(host -> loopback(host.replaceFirst(":[0-9]+$", "")));
    }

    /// An address that a store gave, which must be one that may be spoken to.
    URI resolve(String reference) {
        try {
            var uri = base.resolve(new URI(reference.strip()));
            if (!allows(uri)) {
                throw new CannotAsk(Words.of("profile.not-allowed", shown(uri), String.join(", ", hosts)));
            }
            return uri.getRawFragment() == null ? uri : URI.create(before(uri.toString(), '#'));
        } catch (URISyntaxException e) {
            throw new CannotAsk(Words.of("profile.bad-address", e.getReason()));
        }
    }

    /// Never the query: it may hold a secret.
    private static String shown(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String plain(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        try {
            return lower.startsWith("[") ? lower : IDN.toASCII(lower);
        } catch (IllegalArgumentException notAName) {
            return lower;
        }
    }

    private static boolean loopback(String host) {
        return "localhost".equalsIgnoreCase(host)
                || (host.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1]")
                        && InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))
                                .isLoopbackAddress());
    }
}
