package dev.qiangcai.shop.http;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import dev.qiangcai.shop.page.Request.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;

/// One request of a chain of redirects.
record Hop(Method method, HttpUrl url, Map<String, String> headers, Optional<Request.Body> body) {
    /// What the session itself says, whatever a profile wants.
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "te",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    /// @param url the request's address
    static Hop first(Request request, HttpUrl url) {
        return new Hop(request.method(), url, request.headers(), request.body());
    }

    /// Where the store's answer sends this request; empty: nowhere, or where it must not go, which is to say that the
    /// request would be sent a second time though it does more than read.
    Optional<Hop> next(Reply reply, boolean repeatable) {
        if (!redirects(reply.status())) return Optional.empty();
        return reply.header("Location")
                .flatMap(text -> Optional.ofNullable(url.resolve(text)))
                .flatMap(target -> to(target, reply.status()))
                .filter(hop -> repeatable || method != hop.method || !url.equals(hop.url));
    }

    okhttp3.Request request(Map<String, String> more) throws Unsendable {
        var builder = new okhttp3.Request.Builder().url(url).header("User-Agent", Wire.USER_AGENT);
        try {
            headers.forEach((name, value) -> {
                if (!OURS.contains(name.toLowerCase(Locale.ROOT))) builder.header(name, value);
            });
            more.forEach(builder::header);
        } catch (IllegalArgumentException _) {
            throw new Unsendable();
        }
        return builder.method(method.name(), bare() ? null : content()).build();
    }

    /// Whether it goes without a body; a POST, a PUT and a PATCH have one, though it be empty.
    private boolean bare() {
        return method.safe() || (method == Method.DELETE && body.isEmpty());
    }

    private RequestBody content() {
        return body.map(given -> new OnceBody(given.contentType(), given.text()))
                .orElseGet(() -> new OnceBody("text/plain", ""));
    }

    private Optional<Hop> to(HttpUrl target, int status) {
        boolean simple = status == 303 || ((status == 301 || status == 302) && method == Method.POST);
        if (!method.safe() && !simple) return Optional.empty();
        var verb = method.safe() ? method : Method.GET;
        return Optional.of(new Hop(verb, target, sameOrigin(target) ? headers : Map.of(), Optional.empty()));
    }

    /// A profile's headers may hold a token; another origin does not get them.
    private boolean sameOrigin(HttpUrl target) {
        return target.scheme().equals(url.scheme()) && target.host().equals(url.host()) && target.port() == url.port();
    }

    private static boolean redirects(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
