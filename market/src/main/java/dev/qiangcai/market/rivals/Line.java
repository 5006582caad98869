package dev.qiangcai.market.rivals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// One rival's own connection and session. Belongs to the rival's thread.
final class Line implements AutoCloseable {
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient client;
    private final HttpUrl store;
    private final Tally tally;
    private Optional<String> session = Optional.empty();
    private Optional<String> tag = Optional.empty();

    /// Shares the crowd's threads, but no connection.
    Line(OkHttpClient crowd, HttpUrl store, Tally tally) {
        this.client = crowd.newBuilder()
                .connectionPool(new ConnectionPool(1, 5, TimeUnit.MINUTES))
                .build();
        this.store = store;
        this.tally = tally;
    }

    boolean loggedIn() {
        return session.isPresent();
    }

    void forgetSession() {
        session = Optional.empty();
    }

    /// Looks at a page, saying which edition of it is known already.
    Reply look(String path) throws IOException {
        var request = request(path).get();
        tag.ifPresent(known -> request.header("If-None-Match", known));
        try (var response = send(request)) {
            tag = Optional.ofNullable(response.header("ETag")).or(() -> tag);
            return Reply.of(response);
        }
    }

    Reply get(String path) throws IOException {
        try (var response = send(request(path).get())) {
            return Reply.of(response);
        }
    }

    Reply post(String path, Map<String, ?> fields) throws IOException {
        return post(request(path), fields);
    }

    Reply order(String key, Map<String, ?> fields) throws IOException {
        return post(request("/v1/orders").header("Idempotency-Key", key), fields);
    }

    private Reply post(Request.Builder request, Map<String, ?> fields) throws IOException {
        try (var response = send(request.post(RequestBody.create(json(fields), JSON_TYPE)))) {
            var reply = Reply.of(response);
            session = reply.session().or(() -> session);
            return reply;
        }
    }

    private Response send(Request.Builder request) throws IOException {
        tally.asked();
        session.ifPresent(cookie -> request.header("Cookie", cookie));
        return client.newCall(request.build()).execute();
    }

    private Request.Builder request(String path) {
        return new Request.Builder().url(store.newBuilder().encodedPath(path).build());
    }

    private static byte[] json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Cannot write the fields of a request", impossible);
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }
}
