package dev.qiangcai.buyer.storage;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/// A PostgreSQL database as a JDBC URL names it, and who asks for it. `toString` shows neither user nor password.
///
/// A user and a password may stand in the URL (`?user=…&password=…` or before an `@`), in QIANGCAI_STORAGE_USER and
/// QIANGCAI_STORAGE_PASSWORD, or where other programs for PostgreSQL look: PGUSER, PGPASSWORD, `~/.pgpass`.
public final class ServerAddress {
    private static final String SCHEME = "jdbc:postgresql://";
    private static final String HOST = "(?:[\\w.-]+|\\[[\\w:.%]+])(?::\\d{1,5})?";
    private static final Pattern SHAPE = Pattern.compile("(?:(?<who>.*)@)?(?<hosts>(?:" + HOST + "(?:," + HOST
            + ")*)?)/(?<database>[^/?#@]+)(?:\\?(?<settings>[^#]*))?");

    private final String place;
    private final Map<String, String> settings;
    private final Optional<String> user;
    private final Optional<String> password;

    private ServerAddress(
            String place, Map<String, String> settings, Optional<String> user, Optional<String> password) {
        this.place = place;
        this.settings = settings;
        this.user = user;
        this.password = password;
    }

    /// @param environment where a user and a password may stand that the URL does not name
    /// @throws BadAddress when it is no such URL; the message does not repeat it
    public static ServerAddress of(String url, Map<String, String> environment) {
        var text = url.strip();
        var parts = SHAPE.matcher(text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : "");
        if (!parts.matches()) {
            throw new BadAddress("storage.badAddress");
        }
        var settings = settings(Optional.ofNullable(parts.group("settings")).orElse(""));
        var who = Optional.ofNullable(parts.group("who")).orElse("").split(":", 2);
        var user = first(settings.remove("user"), decoded(who[0]), environment, "USER");
        var password =
                first(settings.remove("password"), who.length == 2 ? decoded(who[1]) : "", environment, "PASSWORD");
        return new ServerAddress(
                SCHEME + parts.group("hosts") + "/" + parts.group("database"), settings, user, password);
    }

    /// A setting that the driver does not know would be passed over: a misspelt `sslmode` would mean no encryption.
    private static Map<String, String> settings(String query) {
        var settings = new TreeMap<String, String>();
        for (var setting : query.split("&", -1)) {
            var parts = setting.split("=", 2);
            if (parts.length == 2 && PGProperty.forName(parts[0]) != null) {
                settings.put(parts[0], decoded(parts[1]));
            } else if (!setting.isEmpty()) {
                throw new BadAddress("storage.unknownSetting", parts[0]);
            }
        }
        return settings;
    }

    private static String decoded(String text) {
        try {
            // A plus sign is itself in a password; only forms write a blank as one.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw new BadAddress("storage.badEscape");
        }
    }

    private static Optional<String> first(
            @Nullable String setting, String written, Map<String, String> environment, String name) {
        return Stream.of(
                        Optional.ofNullable(setting).orElse(""),
                        written,
                        environment.getOrDefault("QIANGCAI_STORAGE_" + name, ""),
                        environment.getOrDefault("PG" + name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// The server and its database, for messages.
    public String place() {
        return place;
    }

    /// What no log may show.
    public Stream<String> secrets() {
        return Stream.concat(password.stream(), Stream.ofNullable(settings.get("sslpassword")));
    }

    /// The URL for the driver, which logs it: without a user and a password.
    String url(Map<String, String> defaults) {
        var all = new TreeMap<>(defaults);
        all.putAll(settings);
        return all.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + encoded(setting.getValue()))
                .collect(Collectors.joining("&", place + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Optional<String> user() {
        return user;
    }

    Optional<String> password() {
        return password;
    }

    /// Several servers are one and its standbys.
    boolean severalHosts() {
        return place.substring(SCHEME.length()).contains(",");
    }

    @Override
    public String toString() {
        return place;
    }
}
