package dev.qiangcai.console;

import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.console.ask.Questions;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.console.desk.OrderPages;
import dev.qiangcai.console.desk.PlanPages;
import dev.qiangcai.console.desk.PracticePages;
import dev.qiangcai.console.desk.SessionPages;
import dev.qiangcai.console.gate.Gate;
import dev.qiangcai.console.gate.Identity;
import dev.qiangcai.console.live.Live;
import dev.qiangcai.console.page.Html;
import dev.qiangcai.console.page.Pages;
import io.helidon.common.tls.Tls;
import io.helidon.http.HttpException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The console: a page on 127.0.0.1, and elsewhere only with TLS, that shows a purchase while it happens, and asks its
/// owner what only they know.
///
/// ```java
/// try (var console = Console.open(ConsoleSettings.in(folder, Locale.ENGLISH), household)) {
///     tell(console.link());
///     console.follow(timeline);
/// }
/// ```
/// Safe for any thread.
public final class Console implements AutoCloseable {
    static final String WORDS = "dev.qiangcai.console.words";
    private static final List<String> HERE = List.of("127.0.0.1", "localhost");
    private static final InetAddress EVERYWHERE = new InetSocketAddress(0).getAddress();
    private static final Duration GRACE = Duration.ofMillis(200);
    /// A browser's whole cookies.txt, percent signs included.
    private static final int LARGEST_FORM = 4 << 20;

    private final Pages pages = new Pages();
    private final Live live = new Live(pages);
    private final TimelineJson plots = new TimelineJson();
    private final Household household;
    private final Tongue tongue;
    private final Stumbles stumbles;
    private final Optional<Outside> outside;
    private final Optional<Identity> identity;
    private final Gate gate;
    private final WebServer server;

    private Console(ConsoleSettings settings, Household household, Optional<Identity> identity) throws IOException {
        this.household = household;
        this.identity = identity;
        tongue = new Tongue(settings.language());
        stumbles = new Stumbles(pages, tongue);
        outside = settings.outside();
        gate = Gate.in(
                settings.folder(),
                outside.isPresent(),
                (request, response, why) -> Html.send(response, pages.refused(why, tongue.of(request.headers()))));
        server = serve(settings.port());
        var hosts = new ArrayList<>(HERE);
        outside.ifPresent(reached -> hosts.addAll(reached.names()));
        gate.standAt(hosts, server.port());
    }

    /// Opens it; it answers when this returns. Where its port is taken, another one is.
    ///
    /// @param household whose plan and orders it shows
    /// @throws ConsoleException where its folder cannot be written, or no port can be had
    /// @throws dev.qiangcai.console.gate.BadPem where the owner's certificate or key is none
    public static Console open(ConsoleSettings settings, Household household) {
        try {
            var outside = settings.outside();
            var identity = outside.isPresent()
                    ? Optional.of(outside.get().identity(settings.folder()))
                    : Optional.<Identity>empty();
            return new Console(settings, household, identity);
        } catch (IOException e) {
            throw new ConsoleException("console.folder", e, settings.folder());
        }
    }

    /// Where the owner finds it, with the key to it; good until it closes.
    public URI link() {
        return URI.create(place() + gate.ticket());
    }

    /// Where a browser that was let in before finds what its owner is asked. It holds no key, so it may go anywhere.
    public URI question() {
        return URI.create(place() + "#needs");
    }

    private String place() {
        return outside.map(reached -> "https://" + reached.names().getFirst()).orElse("http://" + HERE.getFirst()) + ":"
                + server.port() + "/";
    }

    /// By which the owner knows its certificate, as browsers show it; empty: it has none, since no other machine
    /// reaches it.
    public Optional<String> fingerprint() {
        return identity.map(Identity::fingerprint);
    }

    public Live live() {
        return live;
    }

    public Questions questions() {
        return live.questions();
    }

    /// Shows a purchase from now on.
    public void follow(Timeline timeline) {
        plots.of(timeline);
        timeline.listen(live);
    }

    /// Shows the end to every open page, and closes.
    @Override
    public void close() {
        live.close();
        // The server breaks off where it is interrupted, which is how a purchase is stopped.
        boolean interrupted = Thread.interrupted();
        server.stop();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private WebServer serve(int port) {
        try {
            return listen(port);
        } catch (RuntimeException taken) {
            if (port == 0) {
                throw new ConsoleException("console.port", taken);
            }
            return listen(0);
        }
    }

    private WebServer listen(int port) {
        var builder = WebServer.builder()
                .address(identity.isPresent() ? EVERYWHERE : InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(LARGEST_FORM)
                .directHandlers(stumbles.handlers())
                .routing(this::route);
        identity.ifPresent(shown -> builder.tls(Tls.builder()
                .sslContext(shown.context())
                .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                .build()));
        var opened = builder.build().start();
        if (!opened.isRunning()) {
            // Of a port that is taken it tells its log only.
            throw new IllegalStateException("nothing listens on port " + port);
        }
        return opened;
    }

    private void route(HttpRouting.Builder routing) {
        var answers = new Answers(live.questions(), pages, this::language);
        var stream = new LiveStream(live, this::language);
        var orders = new OrderPages(household, pages, this::language);
        var session = new SessionPages(household, pages, this::language);
        var practice = new PracticePages(household, pages, this::language);
        var plan = new PlanPages(household, pages, this::language);
        routing.addFilter(gate)
                .error(HttpException.class, stumbles::answer)
                .get("/", this::rush)
                .get("/live", stream::answer)
                .get("/timeline.json", plots::answer)
                .get("/assets/{name}", Assets::answer)
                .get("/picture/{id}/{name}", answers::picture)
                .get("/orders", orders::list)
                .get("/orders.csv", orders::csv)
                .get("/plan", plan::show)
                .post("/plan", (request, response) -> plan.take(request, response, Form.of(request)))
                .get("/practice", practice::show)
                .post("/practice", (request, response) -> practice.take(request, response, Form.of(request)))
                .get("/session", session::show)
                .post("/session", (request, response) -> session.take(request, response, Form.of(request)))
                .post("/answer", answers::take)
                .post("/language", tongue::choose);
    }

    private Locale language(ServerRequest request) {
        return tongue.of(request.headers());
    }

    private void rush(ServerRequest request, ServerResponse response) {
        var scene = live.scene().glimpse();
        Html.send(response, pages.rush(scene, live.printed(scene), language(request)));
    }
}
