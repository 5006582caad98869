package dev.qiangcai.market.web;

import dev.qiangcai.market.members.Member;
import dev.qiangcai.market.members.Members;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRequest;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// One request: its path, its fields, and the member who sent it.
final class Visit {
    static final String COOKIE = "SCSESSION";

    static final String ORDERS = "/v1/orders";

    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LONGEST_KEY = 255;

    private final ServerRequest request;
    private final Optional<Member> member;

    Visit(ServerRequest request, Members members) {
        this.request = request;
        this.member = member(request, members);
    }

    static Optional<Member> member(HttpRequest request, Members members) {
        return secret(request).flatMap(members::member);
    }

    static Optional<String> secret(HttpRequest request) {
        return request.headers().cookies().first(COOKIE).asOptional();
    }

    /// Whether this asks for an order.
    static boolean ordering(HttpRequest request) {
        return request.prologue().method().equals(Method.POST)
                && request.path().path().equals(ORDERS);
    }

    String path() {
        return request.path().path();
    }

    /// Whether it only wants to see something.
    boolean reading() {
        return request.prologue().method().equals(Method.GET) || headOnly();
    }

    boolean headOnly() {
        return request.prologue().method().equals(Method.HEAD);
    }

    /// The part of the path that the route left open.
    String part(String name) {
        return request.path().pathParameters().first(name).orElse("");
    }

    Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    Optional<String> ifNoneMatch() {
        return request.headers().first(HeaderNames.IF_NONE_MATCH);
    }

    Optional<String> idempotencyKey() {
        var key = request.headers().first(HeaderNames.create("Idempotency-Key")).filter(text -> !text.isEmpty());
        if (key.isPresent() && key.get().length() > LONGEST_KEY) {
            throw new Declined(
                    Answer.wrong(Code.BAD_REQUEST, "Idempotency-Key is longer than " + LONGEST_KEY + " characters"));
        }
        return key;
    }

    String address() {
        return request.remotePeer().host();
    }

    Optional<Member> member() {
        return member;
    }

    /// The one who is logged in; others get 401.
    Member customer() {
        return member.orElseThrow(() -> new Declined(Answer.of(Code.NO_SESSION)));
    }

    Fields fields() {
        if (request.headers().contentLength().orElse(0) > LARGEST_BODY) {
            // Told at once: whoever announces much may never send it.
            throw tooLarge();
        }
        try (var in = request.content().inputStream()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw tooLarge();
            }
            return Json.fields(body);
        } catch (IOException gone) {
            throw new UncheckedIOException("The rest of a request did not arrive", gone);
        }
    }

    private static Declined tooLarge() {
        return new Declined(Answer.wrong(Code.TOO_LARGE, "a body has at most " + LARGEST_BODY + " bytes"));
    }
}
