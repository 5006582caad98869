package dev.qiangcai.buyer.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Posts JSON to one server.
///
/// @param base scheme, host and port
/// @param authorization the header's value, a secret; empty: none
record Post(URI base, Optional<String> authorization) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final int FIRST_OK = 200;
    private static final int FIRST_OTHER = 300;

    /// The server that an address names; its user and password become basic authorization, a user alone a bearer's
    /// token.
    static Post to(String scheme, URI address) {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        var base = URI.create(scheme + "://" + address.getHost() + port);
        return new Post(base, Optional.ofNullable(address.getUserInfo()).map(Post::authorization));
    }

    private static String authorization(String user) {
        return user.contains(":")
                ? "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8))
                : "Bearer " + user;
    }

    String server() {
        return base.getAuthority();
    }

    /// @return why it was not taken; empty: it was
    Optional<Sentence> send(String path, Map<String, Object> body) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "qiangcai")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            authorization.ifPresent(value -> request.header("Authorization", value));
            int status = CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status >= FIRST_OK && status < FIRST_OTHER
                    ? Optional.empty()
                    : Optional.of(say("notice.refused", server(), status));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        } catch (HttpTimeoutException _) {
            return Optional.of(say("notice.timeout", server(), TIMEOUT.toSeconds()));
        } catch (ConnectException _) {
            return Optional.of(say("notice.unreachable", server()));
        } catch (IOException e) {
            return Optional.of(say("notice.broken", server(), e.getClass().getSimpleName()));
        }
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return base.toString();
    }
}
