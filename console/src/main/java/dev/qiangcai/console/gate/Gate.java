package dev.qiangcai.console.gate;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The door of the console. The link that the program prints holds a token, which is good until the program ends and is
/// exchanged for a cookie. Without the cookie nothing is answered.
///
/// A page of somebody else's, open in the same browser, gets in by no way: it cannot read the cookie nor send it
/// (SameSite=Strict), it may not ask under a name of its own (`Host`: DNS rebinding), and not change anything
/// (`Origin`).
public final class Gate implements Filter {
    private static final String COOKIE = "qiangcai";
    private static final int USUAL_TLS_PORT = 443;
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<Method> READING = Set.of(Method.GET, Method.HEAD);

    /// What every answer says: nothing from elsewhere, nothing inline, in no frame.
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final VisitorKey link = VisitorKey.fresh();
    private final VisitorKey visitor;
    private final Refusal refusal;
    private final boolean outside;
    private volatile Set<String> names = Set.of();

    /// How someone is turned away.
    @FunctionalInterface
    public interface Refusal {
        /// @param why the key of the sentence that says so
        void answer(RoutingRequest request, RoutingResponse response, String why);
    }

    private Gate(VisitorKey visitor, boolean outside, Refusal refusal) {
        this.visitor = visitor;
        this.outside = outside;
        this.refusal = refusal;
    }

    /// @param folder where the key lies by which browsers are known again
    /// @param outside whether other machines may come, which is with TLS only
    public static Gate in(Path folder, boolean outside, Refusal refusal) throws IOException {
        return new Gate(VisitorKey.in(folder), outside, refusal);
    }

    /// From now on it answers to these names at that port. Before, to none.
    public void standAt(Collection<String> hosts, int port) {
        var authorities = new HashSet<String>();
        for (var host : hosts) {
            var name = host.toLowerCase(Locale.ROOT);
            authorities.add(name + ":" + port);
            if (outside && port == USUAL_TLS_PORT) {
                authorities.add(name);
            }
        }
        names = Set.copyOf(authorities);
    }

    /// What the program's link ends with.
    public String ticket() {
        return "?token=" + link.text();
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HEADERS.forEach((name, value) -> response.headers().set(HeaderNames.create(name), value));
        if (!names.contains(request.authority().toLowerCase(Locale.ROOT))) {
            refuse(request, response, "gate.host");
        } else if (!READING.contains(request.prologue().method()) && !fromHere(request)) {
            refuse(request, response, "gate.origin");
        } else if (link(request).isPresent()) {
            enter(request, response);
        } else if (known(request)) {
            chain.proceed();
        } else {
            refuse(request, response, "gate.token");
        }
    }

    private void refuse(RoutingRequest request, RoutingResponse response, String why) {
        response.status(Status.FORBIDDEN_403);
        refusal.answer(request, response, why);
    }

    /// The token, also out of a whole link that was pasted.
    private static Optional<String> link(RoutingRequest request) {
        return request.query()
                .first("token")
                .asOptional()
                .map(text -> text.strip().replaceFirst(".*token=", ""));
    }

    /// The token leaves the address at once, so that it stays in no history and on no screen.
    private void enter(RoutingRequest request, RoutingResponse response) {
        if (!link.matches(link(request).orElseThrow())) {
            refuse(request, response, "gate.oldLink");
            return;
        }
        response.headers()
                .set(
                        HeaderNames.SET_COOKIE,
                        COOKIE + "=" + visitor.text() + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000"
                                + (outside ? "; Secure" : ""));
        response.headers().set(HeaderNames.LOCATION, request.path().path());
        response.status(Status.SEE_OTHER_303).send();
    }

    private boolean known(RoutingRequest request) {
        return request.headers().cookies().all(COOKIE, List::of).stream().anyMatch(visitor::matches);
    }

    private boolean fromHere(RoutingRequest request) {
        var origin = request.headers().first(HeaderNames.ORIGIN);
        return origin.isPresent()
                ? names.stream().anyMatch(name -> origin.get().equals((outside ? "https://" : "http://") + name))
                : request.headers()
                        .first(FETCH_SITE)
                        .filter("same-origin"::equals)
                        .isPresent();
    }
}
