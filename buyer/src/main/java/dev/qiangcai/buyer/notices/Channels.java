package dev.qiangcai.buyer.notices;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The ways to the owner by their addresses, spelled as Apprise spells them: `json://`, `jsons://` (a web hook),
/// `ntfy://`, `ntfys://`.
public final class Channels {
    /// Apprise's spelling of a topic at the public server.
    private static final Pattern PUBLIC_TOPIC = Pattern.compile("ntfys?://([\\w-]{1,64})/?");

    private Channels() {}

    /// @throws BadChannel where that is no address of a kind that is known; it does not repeat the address, which may
    ///     hold
    ///     a password
    public static Channel parse(String text) {
        var address = address(text.strip());
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "json" -> new WebHook(Post.to("http", address), address.getRawPath());
            case "jsons" -> new WebHook(Post.to("https", address), address.getRawPath());
            case "ntfy", "ntfys" -> ntfy(text.strip(), address);
            default -> throw new BadChannel(scheme);
        };
    }

    private static Channel ntfy(String text, URI address) {
        var topic = PUBLIC_TOPIC.matcher(text);
        if (topic.matches()) {
            return new Ntfy(Post.to("https", URI.create("ntfy://ntfy.sh")), topic.group(1));
        }
        var path = String.valueOf(address.getPath()).replaceAll("^/|/$", "");
        if (path.isEmpty() || path.contains("/")) {
            throw new BadChannel("ntfy");
        }
        boolean safe = "ntfys".equalsIgnoreCase(address.getScheme());
        return new Ntfy(Post.to(safe ? "https" : "http", address), path);
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            if (Optional.ofNullable(address.getHost()).isEmpty()
                    && !PUBLIC_TOPIC.matcher(text).matches()) {
                throw new BadChannel(String.valueOf(address.getScheme()));
            }
            return address;
        } catch (URISyntaxException _) {
            throw new BadChannel("?");
        }
    }
}
