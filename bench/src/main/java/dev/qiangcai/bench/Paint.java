package dev.qiangcai.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.console.live.Shelf;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// How soon a browser on this machine paints the console's page, and what its main thread is busy with while changes
/// arrive.
///
/// `Paint RUNS ITEMS CHANGES_A_SECOND SECONDS SEED`
final class Paint {
    /// As browsers' own list of long tasks has it.
    private static final double LONG_MILLIS = 50;

    private static final double SETTLED_MILLIS = 2_000;

    private final Console console;
    private final int items;
    private final Random random;

    private Paint(Console console, int items, Random random) {
        this.console = console;
        this.items = items;
        this.random = random;
    }

    public static void main(String[] args) throws Exception {
        int runs = Integer.parseInt(args[0]);
        int items = Integer.parseInt(args[1]);
        int changes = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        var settings = ConsoleSettings.in(Files.createTempDirectory("paint"), Locale.ENGLISH)
                .withPort(0);
        try (var console = Console.open(settings, new NoHousehold());
                var chromium = Chromium.start()) {
            var paint = new Paint(console, items, new Random(Long.parseLong(args[4])));
            for (int i = 0; i < items; i++) {
                console.live().seen(paint.look(i));
            }
            Thread.sleep(500);
            paint.first(chromium, runs);
            paint.smooth(chromium, changes, seconds);
        }
    }

    /// The page with all items and one without any, in turn: what both take is the browser's own. Each is opened in a
    /// new tab, for which the browser starts a process, and in a tab that stays.
    private void first(Chromium chromium, int runs) throws Exception {
        var cold = opened(chromium, console.link());
        opened(chromium, page("/session"));
        var board = new Visits("%d items".formatted(items));
        var bare = new Visits("a page without items");
        try (var kept = chromium.open(page("/session"))) {
            visit(kept);
            visited(kept, page("/"));
            for (int run = 0; run < runs; run++) {
                board.fresh.add(opened(chromium, page("/")));
                bare.fresh.add(opened(chromium, page("/session")));
                board.kept.add(visited(kept, page("/")));
                bare.kept.add(visited(kept, page("/session")));
            }
        }
        Visit.head("first paint, ms after the navigation began");
        board.row("in a new tab", board.fresh, Visit::painted);
        bare.row("in a new tab", bare.fresh, Visit::painted);
        board.row("in the same tab", board.kept, Visit::painted);
        bare.row("in the same tab", bare.kept, Visit::painted);
        Visit.head("of it, ms");
        board.row("until the request leaves, in a new tab", board.fresh, Visit::sent);
        board.row("until the request leaves, in the same tab", board.kept, Visit::sent);
        board.row("from there to the first byte of the answer", board.kept, Visit::served);
        board.row("from there to its last byte", board.kept, Visit::received);
        board.row("from the first byte to the paint, in a new tab", board.fresh, Visit::drawn);
        board.row("from the first byte to the paint, in the same tab", board.kept, Visit::drawn);
        System.out.printf(
                "%nThe program's very first page, in a new tab: %.0f ms, of which %.0f until the request left and %.0f for"
                        + " the answer. The page is %.0f KiB of HTML; style sheets and scripts beside it: %s.%n",
                cold.painted(), cold.sent(), cold.served(), cold.kib(), cold.beside());
    }

    /// What was seen of one page.
    private record Visits(String page, List<Visit> fresh, List<Visit> kept) {
        Visits(String page) {
            this(page, new ArrayList<>(), new ArrayList<>());
        }

        void row(String what, List<Visit> visits, ToDoubleFunction<Visit> part) {
            System.out.printf(
                    "| %s, %s | %s |%n",
                    page,
                    what,
                    Spread.of(visits.stream().map(part::applyAsDouble).toList()).cells());
        }
    }

    private static Visit opened(Chromium chromium, URI address) throws Exception {
        try (var tab = chromium.open(address)) {
            return visit(tab);
        }
    }

    private static Visit visited(Chromium.Tab tab, URI address) throws Exception {
        tab.evaluate("window.left = true");
        tab.go(address);
        return visit(tab);
    }

    private static Visit visit(Chromium.Tab tab) throws Exception {
        loaded(tab);
        return Visit.of(tab.evaluate(Visit.SCRIPT));
    }

    /// Waits until the page has painted.
    private static void loaded(Chromium.Tab tab) throws Exception {
        for (int look = 0; look < 200; look++) {
            var painted = tab.evaluate(
                    "document.readyState === 'complete' && location.href !== 'about:blank' && !window.left &&"
                            + " performance.getEntriesByName('first-contentful-paint').length > 0");
            if (painted.asBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("the page was not painted within ten seconds");
    }

    private void smooth(Chromium chromium, int changes, int seconds) throws Exception {
        try (var tab = chromium.open(page("/"));
                var feeder = Executors.newSingleThreadScheduledExecutor()) {
            loaded(tab);
            Thread.sleep((long) SETTLED_MILLIS);
            chromium.call(
                    "",
                    "Tracing.start",
                    Map.of("categories", "toplevel,devtools.timeline,disabled-by-default-devtools.timeline"));
            var _ = feeder.scheduleAtFixedRate(this::change, 0, 1_000_000 / changes, TimeUnit.MICROSECONDS);
            Thread.sleep(seconds * 1_000L);
            feeder.shutdownNow();
            chromium.call("", "Tracing.end", Map.of());
            for (int look = 0;
                    look < 200 && chromium.told("Tracing.tracingComplete").isEmpty();
                    look++) {
                Thread.sleep(50);
            }
            var shown = tab.evaluate("document.querySelectorAll('#board tbody tr').length")
                    .asInt();
            var events = new ArrayList<JsonNode>();
            chromium.told("Tracing.dataCollected")
                    .forEach(part -> part.path("params").path("value").forEach(events::add));
            tell(tasks(events), changes, seconds, shown);
        }
    }

    /// A task of the page's main thread, in ms.
    ///
    /// @param processor without the time in which other programs had the processor
    private record Task(double took, double processor) {}

    private static List<Task> tasks(List<JsonNode> events) {
        var main = events.stream()
                .filter(event -> event.path("name").asText().equals("thread_name")
                        && event.path("args").path("name").asText().equals("CrRendererMain"))
                .map(Paint::thread)
                .toList();
        return events.stream()
                .filter(event -> event.path("name").asText().equals("RunTask")
                        && event.path("ph").asText().equals("X")
                        && main.contains(thread(event)))
                .map(event -> new Task(
                        event.path("dur").asDouble() / 1e3, event.path("tdur").asDouble() / 1e3))
                .toList();
    }

    private static String thread(JsonNode event) {
        return event.path("pid").asText() + "/" + event.path("tid").asText();
    }

    private static void tell(List<Task> tasks, int changes, int seconds, int shown) {
        System.out.printf(
                "%n%d changes a second for %d s, %d rows shown%n%n| tasks of the page's main thread, ms | n | min |"
                        + " median | p99 | max | over %.0f ms |%n|---|---|---|---|---|---|---|%n",
                changes, seconds, shown, LONG_MILLIS);
        row("from begin to end", tasks.stream().map(Task::took).toList());
        row("of processor time", tasks.stream().map(Task::processor).toList());
    }

    private static void row(String what, List<Double> millis) {
        long tooLong = millis.stream().filter(task -> task > LONG_MILLIS).count();
        System.out.printf("| %s | %s | %d |%n", what, Spread.of(millis).cells(), tooLong);
    }

    private void change() {
        console.live().seen(look(random.nextInt(items)));
    }

    private Shelf.Look look(int number) {
        double price = 1 + random.nextInt(10_000) / 100.0;
        return new Shelf.Look(
                "item-" + number,
                Optional.of("An item of the store's, number " + number),
                Optional.of("https://store.example/items/" + number),
                Optional.of(String.format(Locale.ROOT, "%.2f EUR", price)),
                Optional.of(price),
                new Shelf.State(
                        random.nextBoolean() ? Availability.AVAILABLE : Availability.SOLD_OUT, Optional.empty()),
                InstantSource.system().instant());
    }

    private URI page(String path) {
        return console.link().resolve(path);
    }
}
