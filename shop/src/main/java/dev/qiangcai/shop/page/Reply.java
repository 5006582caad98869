package dev.qiangcai.shop.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A store's answer as it came over the wire: status, final address, headers and a bounded body.
///
/// @param status HTTP status
/// @param uri where the answer came from, after redirects
/// @param headers first value of each header, keys in lower case
/// @param body the body as text, decoded by the charset that the store declared (header, then meta or XML
/// prolog, then UTF-8); of a picture, each character is a byte
public record Reply(int status, URI uri, Map<String, String> headers, String body) {
    private static final int OK = 200;

    public Reply {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /// The picture that the answer is.
    public Optional<Picture> picture() {
        return status == OK ? Picture.of(body.getBytes(StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    /// Whether the answer came from this path or from below it.
    ///
    /// @param path without a slash at its end
    public boolean from(String path) {
        var came = Optional.ofNullable(uri.getPath()).orElse("");
        return came.startsWith(path) && (came.length() == path.length() || came.charAt(path.length()) == '/');
    }

    /// Where the answer came from, below its host.
    public String pathAndQuery() {
        var path = Optional.ofNullable(uri.getPath()).orElse("");
        return uri.getQuery() == null ? path : path + "?" + uri.getQuery();
    }

    @Override
    public String toString() {
        return status + " " + uri.getPath() + " (" + body.length() + " characters)";
    }
}
