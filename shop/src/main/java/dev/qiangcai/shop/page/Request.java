package dev.qiangcai.shop.page;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// One request, ready to be sent: every template filled in and encoded for its place.
///
/// `toString` names the method and the path only: headers, query and body may hold secrets.
///
/// @param method what the verb key says
/// @param uri absolute, with its query
/// @param headers as the profile gives them
/// @param body with its content type
public record Request(Method method, URI uri, Map<String, String> headers, Optional<Body> body) {
    /// The verbs that a profile may use.
    public enum Method {
        GET,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE;

        /// Whether sending it twice is harmless by HTTP's own rules.
        public boolean safe() {
            return this == GET || this == HEAD;
        }
    }

    /// A request's body.
    public record Body(String contentType, String text) {
        @Override
        public String toString() {
            return contentType + " (" + text.length() + " characters)";
        }
    }

    public Request {
        headers = Map.copyOf(headers);
    }

    /// A plain GET without headers or body.
    public static Request get(URI uri) {
        return new Request(Method.GET, uri, Map.of(), Optional.empty());
    }

    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }
}
