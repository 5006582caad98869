package dev.qiangcai.market;

import dev.qiangcai.market.counter.Counter;
import dev.qiangcai.market.counter.PlacedOrder;
import dev.qiangcai.market.counter.Uid;
import dev.qiangcai.market.faults.FaultKind;
import dev.qiangcai.market.faults.FaultTarget;
import dev.qiangcai.market.faults.Faults;
import dev.qiangcai.market.link.Link;
import dev.qiangcai.market.members.Members;
import dev.qiangcai.market.members.Phone;
import dev.qiangcai.market.slider.Slider;
import dev.qiangcai.market.web.Arrival;
import dev.qiangcai.market.web.Rooms;
import dev.qiangcai.market.web.StoreFront;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store to practise on: HTTPS on this machine's loopback device, HTTP/2 and HTTP/1.1, with a certificate of its own.
///
/// ```java
/// try (var market = Market.open(MarketSettings.defaults().opensIn(ofSeconds(20)).stock(50))) {
///     market.writeCertificate(Path.of("market.pem"));
///     shopAt(market.uri());
/// }
/// ```
/// What it tells of itself, such as [#orders], is the truth to hold a shopper's own account against. Safe for
/// any number of threads.
public final class Market implements AutoCloseable {
    private static final Duration GRACE = Duration.ofMillis(300);

    private final MarketClock clock;
    private final Counter counter;
    private final Members members;
    private final Slider slider;
    private final StoreFront front;
    private final Certificate certificate;
    private final WebServer server;
    private final Optional<Link> link;
    private final Faults faults;

    private Market(MarketSettings settings) {
        certificate = new Certificate();
        warmUp();
        clock = MarketClock.skewed(settings.skew());
        counter = new Counter(settings.goods(), settings.opensAt(clock), clock);
        members = new Members(clock, settings.rules().sessionLifetime(), settings.texts());
        slider = new Slider(settings.seed(), clock);
        front = new StoreFront(new Rooms(counter, members, slider), settings.rules(), clock);
        faults = new Faults(settings.trouble().faults(), new Target());
        boolean far = settings.trouble().needsLink();
        server = serve(far ? 0 : settings.port());
        link = far ? Optional.of(bridge(settings)) : Optional.empty();
    }

    /// Opens the store; it answers when this returns.
    public static Market open(MarketSettings settings) {
        return new Market(settings);
    }

    /// The account that a phone logs in to, the same in every run.
    public static Uid uidOf(String phone) {
        return Members.uid(new Phone(phone));
    }

    public URI uri() {
        return URI.create("https://localhost:" + link.map(Link::port).orElseGet(server::port));
    }

    public X509Certificate certificate() {
        return certificate.certificate();
    }

    /// Writes the certificate for clients that want a file, such as `curl --cacert`.
    public void writeCertificate(Path pem) {
        certificate.write(pem);
    }

    public MarketClock clock() {
        return clock;
    }

    /// When the goods that wait can be bought, on the store's clock.
    public Instant opensAt() {
        return counter.opensAt();
    }

    /// The till itself: for plans, prices and restocks while the store is open.
    public Counter counter() {
        return counter;
    }

    public Slider slider() {
        return slider;
    }

    /// Every order that the store accepted, oldest first.
    public List<PlacedOrder> orders() {
        return counter.orders();
    }

    /// Every order request that arrived, in the order in which they were answered.
    public List<Arrival> arrivals() {
        return front.arrivals();
    }

    /// How many requests this account sent.
    public long requests(Uid uid) {
        return front.requests(uid);
    }

    /// Ends every session, as a store does that was restarted.
    public void endSessions() {
        members.endSessions();
    }

    /// How often each fault struck so far.
    public Map<FaultKind, Long> struck() {
        return faults.struck();
    }

    /// Stops answering and breaks the connections that stand.
    @Override
    public void close() {
        try {
            link.ifPresent(Link::close);
        } finally {
            server.stop();
        }
    }

    /// Starts a server and stops it. Loading what that takes lasts seconds on a busy machine; done beforehand, it does
    /// not count as time towards the opening.
    private void warmUp() {
        listener(0).build().start().stop();
    }

    private WebServer serve(int port) {
        var routing = HttpRouting.builder();
        front.route(routing, List.of(faults));
        return listener(port)
                .directHandlers(front.refusals())
                .routing(routing)
                .build()
                .start();
    }

    private WebServerConfig.Builder listener(int port) {
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .tls(certificate.tls())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE);
    }

    private Link bridge(MarketSettings settings) {
        try {
            return Link.open(settings.trouble().link(), settings.port(), server.port());
        } catch (RuntimeException taken) {
            server.stop();
            throw taken;
        }
    }

    /// What faults may do to this store.
    private final class Target implements FaultTarget {
        @Override
        public Link link() {
            return link.orElseThrow();
        }

        @Override
        public Optional<String> account(ServerRequest request) {
            return front.member(request).map(member -> member.uid().value());
        }

        @Override
        public void expireSession(ServerRequest request) {
            front.endSession(request);
        }

        @Override
        public void stepClock(Duration by) {
            clock.step(by);
        }
    }
}
