package dev.qiangcai.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.console.live.Live;
import dev.qiangcai.console.live.Patch;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Keeps one open page up to date, for as long as it is open: server-sent events.
///
/// `time` is this machine's clock, in epoch milliseconds; `patch` is a list of `{id, html}`; `end` says that the
/// program ends and nothing more will come.
record LiveStream(Live live, Function<ServerRequest, Locale> language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// A page that says nothing for so long may be gone; writing to it tells.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    void answer(ServerRequest request, ServerResponse response) {
        var tab = live.open(
                language.apply(request), request.query().first("shown").orElse(""));
        try (var sink = response.sink(SseSink.TYPE)) {
            do {
                sink.emit(SseEvent.builder()
                        .name("time")
                        .data(Long.toString(InstantSource.system().millis()))
                        .build());
                var patches = tab.next(SIGN_OF_LIFE);
                if (!patches.isEmpty()) {
                    sink.emit(
                            SseEvent.builder().name("patch").data(json(patches)).build());
                }
            } while (!tab.over());
            sink.emit(SseEvent.builder().name("end").data("").build());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException _) {
            // The page was closed.
        } finally {
            live.gone(tab);
        }
    }

    private static String json(List<Patch> patches) {
        try {
            return JSON.writeValueAsString(patches);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }
}
