package dev.qiangcai.market;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/// A plain HTTPS client of one market, with at most one session.
final class Shopper implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TYPE = MediaType.get("application/json");

    /// An answer that was read to its end.
    record Reply(Response response, String text) {
        int status() {
            return response.code();
        }

        String header(String name) {
            return requireNonNullElse(response.header(name), "");
        }

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text, e);
            }
        }

        int code() {
            return json().path("code").intValue();
        }

        JsonNode data() {
            return json().path("data");
        }
    }

    private final Market market;
    private final OkHttpClient client;
    private String session = "";

    private Shopper(Market market, OkHttpClient client) {
        this.market = market;
        this.client = client;
    }

    static Shopper at(Market market) {
        return at(market, List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
    }

    /// A connection on which anything can be said.
    Socket connect() throws IOException {
        return client.sslSocketFactory().createSocket("localhost", market.uri().getPort());
    }

    static Shopper at(Market market, List<Protocol> protocols) {
        var trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(market.certificate())
                .build();
        var client = new OkHttpClient.Builder()
                .protocols(protocols)
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
        client.dispatcher().setMaxRequestsPerHost(64);
        return new Shopper(market, client);
    }

    /// Another shopper over the same connections.
    Shopper another() {
        return new Shopper(market, client);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    Reply get(String path) {
        return send(path, Request.Builder::get);
    }

    Reply post(String path, JsonNode body) {
        return post(path, body.toString());
    }

    Reply post(String path, String body) {
        return send(path, request -> request.post(RequestBody.create(body, TYPE)));
    }

    Reply order(JsonNode body, String key) {
        return send(
                "/v1/orders",
                request -> request.header("Idempotency-Key", key).post(RequestBody.create(body.toString(), TYPE)));
    }

    Reply send(String path, Consumer<Request.Builder> more) {
        var request = new Request.Builder().url(market.uri().resolve(path).toString());
        if (!session.isEmpty()) {
            request.header("Cookie", "SCSESSION=" + session);
        }
        more.accept(request);
        try (var response = client.newCall(request.build()).execute()) {
            return new Reply(response, response.body().string());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Logs in with the code that the texts show.
    Shopper login(String phone, Texts texts) {
        post("/v1/auth/code", object().put("phone", phone));
        var reply = post("/v1/auth/login", object().put("phone", phone).put("code", texts.code(phone)));
        session = reply.header("Set-Cookie").replaceFirst("SCSESSION=([0-9a-f]+);.*", "$1");
        return this;
    }

    /// Quotes the item and answers with the body of its order.
    ObjectNode quoted(String sku, int count) {
        var quote = post("/v1/orders/quote", object().put("sku", sku).put("count", count))
                .data();
        var body = object().put("token", quote.path("submitToken").textValue());
        return body.put("pay", quote.path("payFen").longValue());
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
