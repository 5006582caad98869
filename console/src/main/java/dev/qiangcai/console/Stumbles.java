package dev.qiangcai.console;

import dev.qiangcai.console.gate.Gate;
import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// What a browser is answered that asked for nothing that is there, or in a way that cannot be read: a page, too.
record Stumbles(Pages pages, Tongue tongue) implements DirectHandler {
    DirectHandlers handlers() {
        var builder = DirectHandlers.builder();
        for (var kind : EventType.values()) {
            builder.addHandler(kind, this);
        }
        return builder.build();
    }

    /// What came as far as a page of ours.
    void answer(ServerRequest request, ServerResponse response, HttpException why) {
        Gate.HEADERS.forEach((name, value) -> response.headers().set(HeaderNames.create(name), value));
        response.status(why.status());
        Html.send(response, page(why.status(), request.headers()));
    }

    /// What did not: of some, not even the language is known that the browser asks for.
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType kind, Status status, ServerResponseHeaders headers, String message) {
        Gate.HEADERS.forEach((name, value) -> headers.set(HeaderNames.create(name), value));
        headers.set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(kind.keepAlive())
                .entity(page(status, request.headers()))
                .build();
    }

    private String page(Status status, ServerRequestHeaders headers) {
        return pages.refused(sentence(status), tongue.of(headers));
    }

    private static String sentence(Status status) {
        return switch (status.code()) {
            case 404, 405 -> "stumble.nothing";
            case 413, 414, 431 -> "stumble.large";
            default -> status.code() < 500 ? "stumble.unreadable" : "stumble.unexpected";
        };
    }
}
