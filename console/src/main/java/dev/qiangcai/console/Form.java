package dev.qiangcai.console;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.media.UnsupportedTypeException;
import io.helidon.webserver.http.ServerRequest;

/// What a page's form sent.
final class Form {
    private Form() {}

    /// Empty where nothing was sent.
    ///
    /// @throws BadRequestException where it is no form, or a broken one
    static Parameters of(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Parameters.empty("form");
        }
        try {
            return request.content().as(Parameters.class);
        } catch (IllegalArgumentException | UnsupportedTypeException broken) {
            throw new BadRequestException("no form", broken);
        }
    }
}
