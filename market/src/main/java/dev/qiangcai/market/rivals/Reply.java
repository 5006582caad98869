package dev.qiangcai.market.rivals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Response;

/// An answer of the store, with what a rival needs of it. `date` is the store's own clock, in whole seconds.
record Reply(int status, JsonNode json, Optional<Duration> pause, Optional<Instant> date, Optional<String> session) {
    /// A waiting room says nothing about how long it takes.
    private static final Duration IN_QUEUE = Duration.ofSeconds(2);

    private static final Duration UNSAID = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LARGEST = 256 * 1024;
    private static final int BUSY = -3000;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(Response response) throws IOException {
        var type = response.header("Content-Type", "");
        var body = response.peekBody(LARGEST).bytes();
        var date = Optional.ofNullable(response.headers().getInstant("Date"));
        var isJson = type != null && type.startsWith("application/json") && body.length > 0;
        var json = isJson ? JSON.readTree(body) : MissingNode.getInstance();
        var queue = type != null && type.startsWith("text/html");
        return new Reply(response.code(), json, pause(response, json, queue), date, session(response));
    }

    boolean unchanged() {
        return status == 304;
    }

    boolean needsLogin() {
        return status == 401;
    }

    /// The store's code; empty where it did not speak its own language, as in a 5xx.
    Optional<Integer> code() {
        return status == 200 && json.path("code").isInt()
                ? Optional.of(json.path("code").intValue())
                : Optional.empty();
    }

    boolean ok() {
        return code().filter(code -> code == 0).isPresent();
    }

    JsonNode data() {
        return json.path("data");
    }

    private static Optional<Duration> pause(Response response, JsonNode json, boolean queue) {
        if (response.code() == 429 || response.code() == 503) {
            return Optional.of(retryAfter(response));
        }
        if (json.path("code").asInt() == BUSY) {
            return Optional.of(
                    bounded(Duration.ofMillis(json.at("/tips/duration").asLong(1000))));
        }
        return queue ? Optional.of(IN_QUEUE) : Optional.empty();
    }

    /// A date is read against the store's own `Date`, so that a skewed clock does not matter.
    private static Duration retryAfter(Response response) {
        var said = response.header("Retry-After", "");
        if (said != null && said.matches("\\d{1,6}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(said)));
        }
        var until = response.headers().getInstant("Retry-After");
        var now = response.headers().getInstant("Date");
        return until == null || now == null ? UNSAID : bounded(Duration.between(now, until));
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<String> session(Response response) {
        return response.headers("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst();
    }
}
