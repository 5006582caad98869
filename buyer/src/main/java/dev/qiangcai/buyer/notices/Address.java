package dev.qiangcai.buyer.notices;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An address as Apprise spells them, taken apart: `scheme://user:password@place/path?setting=value`.
///
/// `java.net.URI` knows only hosts in the middle, and with Apprise a key or a bot's token may stand there.
///
/// @param place a host with its port, or a key, as written
/// @param path as written, with its first slash; may be empty
/// @param settings decoded
record Address(String scheme, Optional<Login> login, String place, String path, Map<String, String> settings) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]{1,20})://(?:([^/?#]*)@)?([^/?#@]*)(/[^?#]*)?(?:\\?([^#]*))?");
    private static final Pattern SERVER =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");
    /// A word of everyday language is none: a log without it would be full of holes.
    private static final Pattern KEY = Pattern.compile("(?=.*\\d).{8,}|.{16,}");

    /// What is none may be a key that went astray.
    private static final Pattern NAME = Pattern.compile("[+-]?[A-Za-z-]{1,15}");

    private static final Pattern SHOWN = Pattern.compile("[\\x21-\\x7e]*");

    /// Of Apprise's own: they say how it sends, and are of no meaning here.
    private static final Set<String> PASSED_OVER =
            Set.of("format", "overflow", "verify", "rto", "cto", "store", "emojis", "tz");

    private static final int MOST_PORTS = 65_535;
    /// Shorter texts are found everywhere and give nobody away.
    private static final int SHORTEST_SECRET = 6;

    /// Who sends.
    record Login(String user, Optional<String> password) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    /// Empty where that is no address at all.
    static Optional<Address> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || !SHOWN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(
                    form.group(1),
                    Optional.ofNullable(form.group(2))
                            .filter(user -> !user.isEmpty())
                            .map(Address::login),
                    form.group(3),
                    Optional.ofNullable(form.group(4)).orElse(""),
                    settings(Optional.ofNullable(form.group(5)).orElse(""))));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // A percent sign that no two hexadecimal digits follow.
        }
    }

    private static Login login(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Login(decoded(text), Optional.empty())
                : new Login(decoded(text.substring(0, colon)), Optional.of(decoded(text.substring(colon + 1))));
    }

    private static Map<String, String> settings(String query) {
        var settings = new LinkedHashMap<String, String>();
        for (var part : query.split("&", -1)) {
            int equal = part.indexOf('=');
            if (!part.isEmpty()) {
                settings.put(
                        decoded(equal < 0 ? part : part.substring(0, equal)),
                        equal < 0 ? "" : decoded(part.substring(equal + 1)));
            }
        }
        return settings;
    }

    /// A plus sign stands for itself.
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Address under(String spelling) {
        return new Address(spelling, login, place, path, settings);
    }

    /// The parts of the path, decoded.
    List<String> parts() {
        return Stream.of(path.split("/"))
                .map(Address::decoded)
                .filter(part -> !part.isBlank())
                .toList();
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    /// The server that the place names; empty where it names none.
    Optional<URI> server(String protocol) {
        var server = SERVER.matcher(place);
        boolean good = server.matches()
                && Optional.ofNullable(server.group(2))
                        .map(Integer::parseInt)
                        .filter(port -> port < 1 || port > MOST_PORTS)
                        .isEmpty();
        return good ? Optional.of(URI.create(protocol + "://" + place)) : Optional.empty();
    }

    /// Without what a web hook adds to its request.
    Address unmarked() {
        var plain = new LinkedHashMap<>(settings);
        plain.keySet().removeIf(name -> name.startsWith("+") || name.startsWith("-"));
        return new Address(scheme, login, place, path, plain);
    }

    /// @throws BadChannel where a setting is not among those: it would be passed over in silence
    void allow(String... known) {
        var allowed = Set.of(known);
        settings.keySet().stream()
                .filter(name -> !allowed.contains(name) && !PASSED_OVER.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    var shown = NAME.matcher(name).matches() ? name : "…";
                    var all = known.length == 0 ? "–" : String.join(", ", known);
                    throw new BadChannel("notice.unknownSetting", scheme, shown, all);
                });
        if (Set.of("no", "false", "0").contains(settings.getOrDefault("verify", ""))) {
            throw new BadChannel("notice.alwaysVerified", scheme);
        }
    }

    /// What no message may show: user and password, the place where it may be a key, and what else looks like one.
    Set<String> secrets() {
        var secrets = new TreeSet<String>();
        secrets.add(place);
        login.ifPresent(who -> {
            secrets.add(who.user());
            who.password().ifPresent(secrets::add);
        });
        Stream.concat(parts().stream(), settings.values().stream())
                .filter(text -> KEY.matcher(text).matches())
                .forEach(secrets::add);
        secrets.removeIf(secret -> secret.length() < SHORTEST_SECRET);
        return secrets;
    }

    /// Without what it holds.
    @Override
    public String toString() {
        return scheme + "://…";
    }
}
