package dev.qiangcai.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// The files that pages are made of beside their HTML, from this program alone.
final class Assets {
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String OURS = "/dev/qiangcai/console/assets/";

    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> ALL = Map.of(
            "uPlot.iife.min.js", new Asset(UPLOT + "uPlot.iife.min.js", "text/javascript"),
            "uPlot.min.css", new Asset(UPLOT + "uPlot.min.css", "text/css"),
            "console.js", new Asset(OURS + "console.js", "text/javascript"),
            "plan.js", new Asset(OURS + "plan.js", "text/javascript"),
            "slider.js", new Asset(OURS + "slider.js", "text/javascript"),
            "timeline.js", new Asset(OURS + "timeline.js", "text/javascript"),
            "console.css", new Asset(OURS + "console.css", "text/css"),
            "icon.svg", new Asset(OURS + "icon.svg", "image/svg+xml"));

    private Assets() {}

    static void answer(ServerRequest request, ServerResponse response) {
        var asset = Optional.ofNullable(ALL.get(request.path().pathParameters().get("name")));
        if (asset.isEmpty()) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        response.headers().set(HeaderNames.CONTENT_TYPE, asset.get().type() + "; charset=utf-8");
        response.headers().set(HeaderNames.CACHE_CONTROL, "private, max-age=60");
        response.send(bytes(asset.get().resource()));
    }

    private static byte[] bytes(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own file " + resource, e);
        }
    }
}
