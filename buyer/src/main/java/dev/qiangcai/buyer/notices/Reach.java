package dev.qiangcai.buyer.notices;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/// How servers are reached: as they are in the world, or in tests where the test says.
///
/// @param services the address of a public service by its host
/// @param tls whose certificates are believed; empty: those that this Java believes
/// @param patience how long a server may take for an answer, all in all
record Reach(Function<String, URI> services, HttpClient http, Optional<SSLContext> tls, Patience patience) {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(10));

    /// Made when the first address is read, so that whoever sends nothing pays nothing.
    private static final class World {
        static final Reach REACH =
                new Reach(host -> URI.create("https://" + host), client().build(), Optional.empty(), PATIENCE);
    }

    static Reach world() {
        return World.REACH;
    }

    /// Where services are, and whose certificates are believed, for a test.
    static Reach at(Function<String, URI> services, SSLContext tls, Patience patience) {
        return new Reach(services, client().sslContext(tls).build(), Optional.of(tls), patience);
    }

    /// An answer that sends elsewhere is an answer: a message with a key in it goes nowhere that its owner did not
    /// name.
    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE.most())
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    /// A public service's server.
    Post service(String host) {
        return post(services.apply(host), Optional.empty());
    }

    /// Any server.
    Post post(URI base, Optional<String> authorization) {
        return new Post(http, patience, base, authorization);
    }
}
