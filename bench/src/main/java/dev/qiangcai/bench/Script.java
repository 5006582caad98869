package dev.qiangcai.bench;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/// The plain script that people write: logs in, asks once what time the store has (the `Date` header), takes a quote,
/// sleeps until then by its own clock, and posts the order. What our buyer is compared with.
final class Script {
    /// Two thousand TLS handshakes at once take their time on two cores.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Pattern TOKEN = Pattern.compile("\"submitToken\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern PAY = Pattern.compile("\"payFen\"\\s*:\\s*(\\d+)");

    private final URI store;
    private final OkHttpClient client;
    private String cookie = "";

    Script(URI store, X509Certificate certificate) {
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate)
                .build();
        this.store = store;
        this.client = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .retryOnConnectionFailure(false)
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .build();
    }

    /// Logs in, waits until the store's clock should show `opensAt`, and orders.
    void run(String phone, Supplier<String> code, String sku, Instant opensAt) throws IOException {
        post("/v1/auth/code", "{\"phone\":\"" + phone + "\"}");
        post("/v1/auth/login", "{\"phone\":\"" + phone + "\",\"code\":\"" + code.get() + "\"}");
        var ahead = ahead();
        var quote = post("/v1/orders/quote", "{\"sku\":\"" + sku + "\",\"count\":1}");
        var order = "{\"token\":\"" + first(TOKEN, quote) + "\",\"pay\":" + first(PAY, quote) + "}";
        sleepUntil(opensAt.minus(ahead));
        post("/v1/orders", order);
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// The store's clock less ours, by one Date header.
    private Duration ahead() throws IOException {
        try (var answer =
                call(new Request.Builder().url(store.resolve("/v1/time").toString()))) {
            var date = ZonedDateTime.parse(answer.header("Date", ""), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(Instant.now(), date.toInstant());
        }
    }

    private static void sleepUntil(Instant moment) {
        for (var left = Duration.between(Instant.now(), moment);
                left.isPositive();
                left = Duration.between(Instant.now(), moment)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }

    private String post(String path, String json) throws IOException {
        var request = new Request.Builder().url(store.resolve(path).toString()).post(RequestBody.create(json, JSON));
        try (var answer = call(request)) {
            var set = answer.header("Set-Cookie");
            if (set != null) {
                cookie = set.substring(0, set.indexOf(';'));
            }
            return answer.body().string();
        }
    }

    private Response call(Request.Builder request) throws IOException {
        return client.newCall(request.header("Cookie", cookie).build()).execute();
    }

    private static String first(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("the store did not quote");
        }
        return found.group(1);
    }
}
