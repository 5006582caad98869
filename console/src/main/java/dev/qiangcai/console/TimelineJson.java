package dev.qiangcai.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.buyer.timeline.Moments;
import dev.qiangcai.buyer.timeline.Timeline;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The numbers behind the console's plots: milliseconds after the opening.
final class TimelineJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// More points than this no eye can tell apart; the newest are shown.
    private static final int MOST_REQUESTS = 5_000;

    private final AtomicReference<Optional<Timeline>> timeline = new AtomicReference<>(Optional.empty());

    void of(Timeline other) {
        timeline.set(Optional.of(other));
    }

    void answer(ServerRequest request, ServerResponse response) {
        var moments = Moments.of(timeline.get().map(Timeline::entries).orElse(List.of()));
        var requests = moments.requests();
        var newest = requests.subList(Math.max(0, requests.size() - MOST_REQUESTS), requests.size());
        var data = new LinkedHashMap<String, Object>();
        data.put(
                "attempts",
                moments.attempts().stream().map(Moments.Attempt::row).toList());
        data.put("at", newest.stream().map(Moments.Request::at).toList());
        data.put("kind", newest.stream().map(Moments.Request::kind).toList());
        data.put("roundTrip", roundTrips(newest));
        response.headers().set(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(json(data));
    }

    private static List<@Nullable Double> roundTrips(List<Moments.Request> requests) {
        var all = new ArrayList<@Nullable Double>();
        requests.forEach(request -> all.add(request.took()));
        return all;
    }

    private static byte[] json(Map<String, Object> data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps and numbers always have JSON", e);
        }
    }
}
