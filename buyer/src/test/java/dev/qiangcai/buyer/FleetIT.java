package dev.qiangcai.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.KilledShift.Ending;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.counter.Item;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.market.web.HouseRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three buyers, each a process with a state folder of its own, on one PostgreSQL journal and one account; one of them
/// is killed (`kill -9`) on the way. The store itself would take any number of orders.
@Tag("fleet")
class FleetIT {
    private static final int MACHINES = 3;
    private static final String PHONE = "13900000001";
    private static final List<String> SKUS = List.of("K0", "K1", "K2", "K3");
    private static final long AT_MOST_SECONDS = 120;

    @TempDir
    Path folder;

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final AtomicBoolean killed = new AtomicBoolean();
    private final String storage = Postgres.shared().databaseUrl();
    private Market market;
    private BuyerProcess command;

    @BeforeEach
    void open() throws Exception {
        market = Market.open(settings().texts((phone, code) -> codes.put(phone.digits(), code)));
        var pem = folder.resolve("market.pem");
        market.writeCertificate(pem);
        var store = List.of(market.uri().toString(), KillRuns.unhurried(folder).toString(), pem.toString());
        command = BuyerProcess.in(folder, store).sharing(storage);
    }

    @AfterEach
    void close() {
        market.close();
    }

    @Test
    void three_at_the_same_purchases_order_each_once() throws Exception {
        run(_ -> false);
        assertThat(judged().values()).hasSize(SKUS.size()).containsOnly(Ending.ACCEPTED);
    }

    @Test
    void what_a_killed_one_had_quoted_is_ordered_by_another() throws Exception {
        run("now QUOTED"::equals);
        assertThat(killed).isTrue();
        assertThat(judged().values()).hasSize(SKUS.size()).containsOnly(Ending.ACCEPTED);
    }

    @Test
    void one_that_is_killed_anywhere_leaves_no_second_order_and_none_that_the_journal_does_not_know() throws Exception {
        int last = new Random(11).nextInt(20, 90);
        var lines = new ConcurrentHashMap<Thread, Integer>();
        run(_ -> lines.merge(Thread.currentThread(), 1, Integer::sum) >= last);
        assertThat(killed).isTrue();
        assertThat(judged().values())
                .hasSize(SKUS.size())
                .doesNotContain(Ending.DOUBLE, Ending.UNKNOWN, Ending.NOTHING);
    }

    /// Runs all to their ends.
    ///
    /// @param deadly the line after which the first process that says it is killed
    private void run(Predicate<String> deadly) throws Exception {
        var lives = new ArrayList<Callable<Boolean>>();
        for (int machine = 0; machine < MACHINES; machine++) {
            var state = Files.createDirectory(folder.resolve("machine" + machine));
            lives.add(() -> live(state, deadly));
        }
        try (var threads = Executors.newFixedThreadPool(MACHINES)) {
            for (var life : threads.invokeAll(lives)) {
                assertThat(life.get()).isTrue();
            }
        }
    }

    /// @return whether it settled all, or was killed
    private boolean live(Path state, Predicate<String> deadly) throws IOException, InterruptedException {
        var process = command.start(
                state, Stream.concat(Stream.of(PHONE), SKUS.stream()).toList());
        var said = new ArrayList<String>();
        boolean dead = false;
        try (var in = process.outputWriter(StandardCharsets.UTF_8);
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (!dead && deadly.test(line) && killed.compareAndSet(false, true)) {
                    process.toHandle().destroyForcibly();
                    dead = true;
                } else if (!dead && line.equals(KilledBuyer.CODE)) {
                    in.write(Objects.requireNonNull(codes.get(PHONE)) + "\n");
                    in.flush();
                }
            }
        }
        assertThat(process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(dead || said.getLast().startsWith(KilledBuyer.END + SKUS.getLast()))
                .as("what %s said: %s", state, said)
                .isTrue();
        return true;
    }

    private Map<String, Ending> judged() {
        var orders = market.orders().stream()
                .collect(Collectors.groupingBy(order -> order.sku().value()));
        var site = new Site.Server(ServerAddress.of(storage, Map.of()));
        try (var journal = OrderJournal.open(site, InstantSource.system())) {
            var intents = journal.intents(100).stream()
                    .collect(Collectors.groupingBy(intent -> intent.wanted().purchase()));
            return SKUS.stream()
                    .collect(Collectors.toMap(
                            sku -> sku,
                            sku -> KilledShift.judge(
                                    orders.getOrDefault(sku, List.of()), intents.getOrDefault(sku, List.of()))));
        }
    }

    private static MarketSettings settings() {
        return MarketSettings.defaults()
                .goods(goods -> goods.withItems(SKUS.stream()
                                .map(sku -> new Item(new Sku(sku), "蛋 " + sku, sku, Fen.of(1250), 1_000, 1_000, false))
                                .toList())
                        .withSlots(8, 100_000)
                        .withPayWithin(Duration.ofMillis(1)))
                .rules(rules -> rules.withPressing(HouseRules.NO_LIMIT, HouseRules.NO_LIMIT));
    }
}
