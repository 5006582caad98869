package dev.qiangcai.console;

import io.helidon.common.parameters.Parameters;
import io.helidon.webserver.http.ServerRequest;

/// What a page's form sent.
final class Form {
    private Form() {}

    /// Empty where nothing was sent.
    static Parameters of(ServerRequest request) {
        return request.content().hasEntity() ? request.content().as(Parameters.class) : Parameters.empty("form");
    }
}
