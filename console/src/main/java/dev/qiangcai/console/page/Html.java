package dev.qiangcai.console.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;

/// A page on its way to the browser.
public final class Html {
    private Html() {}

    public static void send(ServerResponse response, String page) {
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(page);
    }
}
