package dev.qiangcai.console;

import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.console.ask.Questions;
import dev.qiangcai.console.desk.Household;
import dev.qiangcai.console.desk.OrderPages;
import dev.qiangcai.console.desk.PlanPages;
import dev.qiangcai.console.desk.SessionPages;
import dev.qiangcai.console.gate.Gate;
import dev.qiangcai.console.live.Live;
import dev.qiangcai.console.page.Pages;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// The console: a page on 127.0.0.1 that shows a purchase while it happens, and asks its owner what only they know.
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
    private static final Duration GRACE = Duration.ofMillis(200);
    /// A browser's whole cookies.txt, percent signs included.
    private static final int LARGEST_FORM = 4 << 20;

    private final Pages pages = new Pages();
    private final Live live = new Live(pages);
    private final TimelineJson plots = new TimelineJson();
    private final Household household;
    private final Tongue tongue;
    private final Gate gate;
    private final WebServer server;

    private Console(ConsoleSettings settings, Household household) throws IOException {
        this.household = household;
        tongue = new Tongue(settings.language());
        gate = Gate.in(
                settings.folder(),
                (request, response, why) -> html(response, pages.refused(why, tongue.of(request.headers()))));
        server = serve(settings.port());
        gate.standAt(Set.of("127.0.0.1:" + server.port(), "localhost:" + server.port()));
    }

    /// Opens it; it answers when this returns. Where its port is taken, another one is.
    ///
    /// @param household whose plan and orders it shows
    /// @throws ConsoleException where its folder cannot be written, or no port can be had
    public static Console open(ConsoleSettings settings, Household household) {
        try {
            return new Console(settings, household);
        } catch (IOException e) {
            throw new ConsoleException("console.folder", e, settings.folder());
        }
    }

    /// Where the owner finds it; good until it closes.
    public URI link() {
        return URI.create("http://127.0.0.1:" + server.port() + "/" + gate.ticket());
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
        server.stop();
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
        return WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(LARGEST_FORM)
                .routing(this::route)
                .build()
                .start();
    }

    private void route(HttpRouting.Builder routing) {
        var answers = new Answers(live.questions());
        var stream = new LiveStream(live, this::language);
        var orders = new OrderPages(household, pages, this::language);
        var session = new SessionPages(household, pages, this::language);
        var plan = new PlanPages(household, pages, this::language);
        routing.addFilter(gate)
                .get("/", this::rush)
                .get("/live", stream::answer)
                .get("/timeline.json", plots::answer)
                .get("/assets/{name}", Assets::answer)
                .get("/picture/{id}/{name}", answers::picture)
                .get("/orders", orders::list)
                .get("/orders.csv", orders::csv)
                .get("/plan", plan::show)
                .post("/plan", (request, response) -> plan.take(request, response, Form.of(request)))
                .get("/session", session::show)
                .post("/session", (request, response) -> session.take(request, response, Form.of(request)))
                .post("/answer", answers::take)
                .post("/language", tongue::choose);
    }

    private Locale language(ServerRequest request) {
        return tongue.of(request.headers());
    }

    private void rush(ServerRequest request, ServerResponse response) {
        html(response, pages.rush(live.scene(), language(request)));
    }

    private static void html(ServerResponse response, String page) {
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(page);
    }
}
