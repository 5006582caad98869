package dev.qiangcai.buyer.notices;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A server that takes JSON: the fields of Apprise's `json://` (version, title, message, type), and beside them the
/// level, the link, and `items` for programs.
///
/// @param path on that server, with its query: what Apprise spells `?-name=value`
/// @param headers what Apprise spells `?+Name=value`
record WebHook(String path, Map<String, String> headers) implements Service {
    /// Those are the connection's, and not the owner's.
    private static final Set<String> KEPT =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "transfer-encoding");

    static Optional<List<Channel>> channels(Address address, Reach reach) {
        address.unmarked().allow();
        var query = marked(address, "-").entrySet().stream()
                .map(entry -> Letter.encoded(entry.getKey()) + "=" + Letter.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        var path = (address.path().isEmpty() ? "/" : address.path()) + (query.isEmpty() ? "" : "?" + query);
        var headers = marked(address, "+");
        if (!sound(path) || !headers.entrySet().stream().allMatch(WebHook::sound)) {
            return Optional.empty();
        }
        return Channels.ownServer(address, reach, address.login().map(WebHook::authorization))
                .flatMap(server -> Channels.each(List.of(new WebHook(path, headers)), address, server));
    }

    private static Map<String, String> marked(Address address, String mark) {
        var marked = new TreeMap<String, String>();
        address.settings().forEach((name, value) -> {
            if (name.startsWith(mark)) {
                marked.put(name.substring(1), value);
            }
        });
        return marked;
    }

    /// Whether a request can be made of it.
    private static boolean sound(String path) {
        try {
            URI.create("https://host" + path);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean sound(Map.Entry<String, String> header) {
        return header.getKey().matches("[A-Za-z0-9-]{1,60}")
                && !KEPT.contains(header.getKey().toLowerCase(Locale.ROOT))
                && header.getValue().matches("[\\x20-\\x7e]*");
    }

    /// A user alone is a token.
    private static String authorization(Address.Login login) {
        return login.password().isPresent() ? Post.basic(login) : "Bearer " + login.user();
    }

    @Override
    public Letter letter(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", "1.0");
        body.put("title", message.title());
        body.put("message", message.text());
        body.put("type", message.level().type());
        body.put("level", message.level().name());
        message.link().ifPresent(link -> body.put("link", link.toString()));
        body.put("items", message.items());
        return Letter.json(path, body).with(headers);
    }

    @Override
    public String toString() {
        return "WebHook";
    }
}
