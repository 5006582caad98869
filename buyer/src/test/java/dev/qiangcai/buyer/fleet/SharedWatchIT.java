package dev.qiangcai.buyer.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.qiangcai.buyer.history.History;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Three processes watch the same hosts through one PostgreSQL. Every answer names a price of its own, by which it is
/// known who asked for it, and whether it came into the history.
@Tag("fleet")
class SharedWatchIT {
    private static final int HOSTS = 9;
    private static final int PAGES_A_HOST = 2;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(20);

    private record Ask(int number, int host, long nanos) {}

    private final String url = Postgres.shared().databaseUrl();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ConcurrentLinkedQueue<Ask> asks = new ConcurrentLinkedQueue<>();
    private final List<HttpServer> shops = new ArrayList<>();
    private final List<Watching> watchers = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        for (int host = 0; host < HOSTS; host++) {
            var shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            int number = host;
            shop.createContext("/", exchange -> answer(number, exchange));
            shop.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            shop.start();
            shops.add(shop);
        }
    }

    @AfterEach
    void close() {
        watchers.forEach(watcher -> watcher.process.destroyForcibly());
        shops.forEach(shop -> shop.stop(0));
    }

    @Test
    void when_one_is_killed_the_others_have_its_hosts_within_twenty_seconds_and_no_change_is_lost() throws Exception {
        start(3);
        await().atMost(SOON)
                .until(() ->
                        watchers.stream().allMatch(watcher -> watcher.hosts().size() >= 3));
        var victim = watchers.getFirst();
        victim.process.destroyForcibly().waitFor();
        long killed = System.nanoTime();
        await().atMost(SOON)
                .until(() -> asked(ask -> ask.nanos() > killed && !victim.read.contains(ask.number()))
                                .size()
                        == HOSTS);
        var latest = asks.stream()
                .filter(ask -> ask.nanos() > killed)
                .collect(Collectors.toMap(Ask::host, Ask::nanos, Math::min))
                .values()
                .stream()
                .mapToLong(nanos -> nanos - killed)
                .max();
        assertThat(Duration.ofNanos(latest.orElseThrow())).isLessThan(TAKEN_OVER);
        System.out.println(
                "takeover after " + Duration.ofNanos(latest.orElseThrow()).toMillis() + " ms");
        var survivors = watchers.subList(1, 3);
        for (var watcher : survivors) {
            watcher.end();
        }
        judge();
    }

    @Test
    void one_that_was_suspended_asks_nobody_whom_another_has_taken_over() throws Exception {
        start(2);
        await().atMost(SOON)
                .until(() ->
                        watchers.stream().allMatch(watcher -> watcher.hosts().size() >= 4));
        var sleeper = watchers.getFirst();
        var its = sleeper.hosts();
        sleeper.signal("STOP");
        long stopped = System.nanoTime();
        await().atMost(SOON)
                .until(() -> asked(ask -> ask.nanos() > stopped && its.contains(ask.host()))
                        .equals(its));
        sleeper.signal("CONT");
        await().atMost(SOON).until(() -> watchers.stream().allMatch(watcher -> watcher.since(stopped) > 20));
        for (var watcher : watchers) {
            watcher.end();
        }
        judge();
    }

    /// No host was asked by two in turns for longer than a lease, and every reading is in the history in its order.
    private void judge() {
        for (int host = 0; host < HOSTS; host++) {
            assertThat(longestMixed(host)).isLessThan(Leases.DEAD);
        }
        try (var storage = Storage.open(new Site.Server(ServerAddress.of(url, Map.of())), History.TABLES);
                var history = History.open(
                        storage,
                        new History.Settings(Optional.empty(), Locale.ENGLISH, InstantSource.system(), trouble -> {
                            throw trouble;
                        }))) {
            var kept = new ArrayList<Integer>();
            for (var page : history.latest(99)) {
                var prices = history.changes(page, Instant.EPOCH, 9_999).stream()
                        .flatMap(change -> change.sight().price().stream())
                        .map(price -> new BigDecimal(price).intValueExact())
                        .toList();
                assertThat(prices).as(page.address()).doesNotHaveDuplicates();
                kept.addAll(prices);
            }
            for (var watcher : watchers.stream().filter(Watching::ended).toList()) {
                assertThat(kept).containsAll(watcher.read);
            }
        }
    }

    /// For how long two processes asked that host in turns.
    private Duration longestMixed(int host) {
        long longest = 0;
        var spans = watchers.stream()
                .map(watcher -> asks.stream()
                        .filter(ask -> ask.host() == host && watcher.read.contains(ask.number()))
                        .mapToLong(Ask::nanos)
                        .toArray())
                .toList();
        for (int one = 0; one < spans.size(); one++) {
            for (int other = 0; other < spans.size(); other++) {
                longest = one == other ? longest : Math.max(longest, mixed(spans.get(one), spans.get(other)));
            }
        }
        return Duration.ofNanos(longest);
    }

    /// Asks of one that lie between two of the other's that are no further apart than usual.
    private static long mixed(long[] one, long[] other) {
        long usual = Duration.ofSeconds(3).toNanos();
        long first = -1;
        long longest = 0;
        for (long ask : one) {
            boolean within = false;
            for (int i = 1; i < other.length; i++) {
                within |= other[i - 1] < ask && ask < other[i] && other[i] - other[i - 1] < usual;
            }
            first = within ? (first < 0 ? ask : first) : -1;
            longest = within ? Math.max(longest, ask - first) : longest;
        }
        return longest;
    }

    private Set<Integer> asked(Predicate<Ask> which) {
        var hosts = ConcurrentHashMap.<Integer>newKeySet();
        asks.stream().filter(which).map(Ask::host).forEach(hosts::add);
        return hosts;
    }

    private void start(int processes) throws IOException {
        for (int i = 0; i < processes; i++) {
            watchers.add(new Watching());
        }
    }

    private void answer(int host, HttpExchange exchange) throws IOException {
        try (exchange) {
            int number = numbers.incrementAndGet();
            asks.add(new Ask(number, host, System.nanoTime()));
            var page = "<html lang=en><h1>Thing</h1><p class=price>€" + number
                    + ".00</p><p>In stock</p><button>Add to cart</button>";
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (var shop : shops) {
            for (int page = 0; page < PAGES_A_HOST; page++) {
                addresses.add(URI.create("http://127.0.0.1:" + shop.getAddress().getPort() + "/" + page)
                        .toString());
            }
        }
        return addresses;
    }

    /// One process, and what it has read.
    private final class Watching {
        private final Process process;
        private final Set<Integer> read = ConcurrentHashMap.newKeySet();
        private volatile boolean ended;

        Watching() throws IOException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SharedWatcher.class.getName(),
                    url,
                    "300"));
            command.addAll(addresses());
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = out.readLine(); line != null; line = out.readLine()) {
                    read.add(new BigDecimal(line).intValueExact());
                }
            } catch (IOException _) {
                // It was killed.
            }
        }

        Set<Integer> hosts() {
            long lately = System.nanoTime() - Duration.ofSeconds(2).toNanos();
            return asked(ask -> ask.nanos() > lately && read.contains(ask.number()));
        }

        long since(long nanos) {
            return asks.stream()
                    .filter(ask -> ask.nanos() > nanos && read.contains(ask.number()))
                    .count();
        }

        void signal(String name) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
        }

        void end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            ended = true;
        }

        boolean ended() {
            return ended;
        }
    }
}
