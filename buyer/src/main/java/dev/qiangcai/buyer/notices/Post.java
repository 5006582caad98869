package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/// Posts to one server, and reads what it says, for so long and 64 KiB at most, whatever it does.
///
/// @param base scheme, host and port
/// @param authorization the header's value, a secret; empty: none
record Post(HttpClient http, Patience patience, URI base, Optional<String> authorization) {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    static String basic(Address.Login login) {
        var both = login.user() + ":" + login.password().orElse("");
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    String server() {
        return base.getAuthority();
    }

    Reply send(Letter letter) throws InterruptedException {
        var request = request(letter);
        try {
            return patience.with(() -> http.send(request, _ -> new Beginning()))
                    .<Reply>map(this::answer)
                    .orElseGet(() -> silence("notice.timeout", patience.seconds()));
        } catch (ExecutionException failed) {
            return silence(failed);
        }
    }

    private HttpRequest request(Letter letter) {
        var request = HttpRequest.newBuilder(URI.create(base + letter.path()))
                .header("Content-Type", letter.contentType())
                .header("User-Agent", "qiangcai")
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()));
        authorization.ifPresent(value -> request.header("Authorization", value));
        letter.headers().forEach(request::setHeader);
        return request.build();
    }

    private Answer answer(HttpResponse<String> response) {
        var wait = retryAfter(response.headers(), InstantSource.system().instant());
        return new Answer(server(), response.statusCode(), wait, response.body());
    }

    /// Seconds or a date, within reason.
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(text -> text.matches("\\d{1,6}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                        : date(text).map(date -> Duration.between(now, date)))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Reply silence(ExecutionException failed) {
        return switch (failed.getCause()) {
            case HttpConnectTimeoutException _ -> silence("notice.timeout", patience.seconds());
            case ConnectException _ -> silence("notice.unreachable");
            case SSLException untrusted ->
                new Reply.Silence(
                        say("notice.untrusted", server(), Answer.line(String.valueOf(untrusted.getMessage()))), false);
            case null, default ->
                silence(
                        "notice.broken",
                        Optional.ofNullable(failed.getCause())
                                .orElse(failed)
                                .getClass()
                                .getSimpleName());
        };
    }

    private Reply silence(String key, Object... facts) {
        var all = new Object[facts.length + 1];
        all[0] = server();
        System.arraycopy(facts, 0, all, 1, facts.length);
        return new Reply.Silence(say(key, all), true);
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
