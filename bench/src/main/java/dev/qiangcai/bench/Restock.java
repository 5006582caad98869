package dev.qiangcai.bench;

import dev.qiangcai.buyer.Buyer;
import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.Errand;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// How long after a sold-out item is back an order for it is accepted, with `on: restock`: over the whole way, a link
/// of 30 ms a round trip, at the store's bundled pace and at none.
///
/// `Restock RUNS SEED`
final class Restock {
    private static final Duration RTT = Duration.ofMillis(30);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final String PHONE = "13900000001";

    private final Random random;
    private final Path folder;

    /// When within the interval the item is back, run by run: evenly spread, so that few runs already tell.
    private final List<Long> moments;

    private Restock(Random random, Path folder, int runs) {
        this.random = random;
        this.folder = folder;
        this.moments = new ArrayList<>(IntStream.range(0, runs)
                .mapToObj(run -> (long) ((run + random.nextDouble()) / runs * INTERVAL.toMillis()))
                .toList());
        Collections.shuffle(moments, random);
    }

    public static void main(String[] args) throws Exception {
        int runs = Integer.parseInt(args[0]);
        var bench = new Restock(new Random(Long.parseLong(args[1])), Files.createTempDirectory("restock"), runs);
        var paced = new ArrayList<Double>();
        var unpaced = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            paced.add(bench.run(run, false));
            unpaced.add(bench.run(run, true));
            System.err.printf("run %d of %d%n", run + 1, runs);
        }
        double allowed = INTERVAL.toMillis() / 2.0 + 3 * RTT.toMillis();
        System.out.println("| from stock to accepted, ms | n | min | median | p99 | max |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.println("| at the bundled pace | " + Spread.of(paced).cells() + " |");
        System.out.println("| without a pace | " + Spread.of(unpaced).cells() + " |");
        System.out.printf(Locale.ROOT, "%nhalf the interval and three round trips: %.0f ms%n", allowed);
    }

    private double run(int run, boolean unpaced) throws Exception {
        var here = Files.createDirectories(folder.resolve(run + (unpaced ? "-unpaced" : "-paced")));
        var codes = new LinkedBlockingQueue<String>();
        var settings = MarketSettings.defaults()
                .texts((_, code) -> codes.add(code))
                .stock(0)
                .link(LinkSettings.even(RTT, Duration.ZERO, random.nextLong()));
        try (var market = Market.open(settings)) {
            var certificate = here.resolve("market.pem");
            market.writeCertificate(certificate);
            var profile = unpaced ? Unpaced.profile(here, 2) : Profile.bundled("shangchao");
            try (var store = Store.open(
                            profile.at(market.uri()), StoreSettings.in(here).withTrust(Optional.of(certificate)));
                    var journal = OrderJournal.open(here, InstantSource.system())) {
                return buy(market, store, journal, new Shopper(codes), moments.get(run));
            }
        }
    }

    private double buy(Market market, Store store, OrderJournal journal, Shopper shopper, long moment)
            throws InterruptedException {
        var listing = market.counter().listings().getFirst();
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        var watching = new CountDownLatch(2);
        var accepted = new AtomicLong();
        timeline.listen(entry -> {
            if (entry.event() instanceof Event.Polled) {
                watching.countDown();
            } else if (entry.event() instanceof Event.Moved(var _, var to) && to.equals("ACCEPTED")) {
                accepted.set(System.nanoTime());
            }
        });
        var there = new AtomicLong();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                watching.await();
                new CountDownLatch(1).await(moment, TimeUnit.MILLISECONDS);
                there.set(System.nanoTime());
                market.counter().restock(listing.sku(), 3);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        var purchase = new Purchase(
                List.of(new Pick.ByName(listing.item().name())),
                1,
                new Ceiling(Money.of("500.00", "CNY"), Money.of("500.00", "CNY")),
                new When.Restock(),
                Duration.ofMinutes(1),
                Optional.empty());
        var ending = new Buyer(store, journal, shopper, timeline)
                .run(new Errand("breakfast", purchase, Map.of("addressId", "1")));
        if (!(ending instanceof Ending.Bought)) {
            throw new IllegalStateException("not bought: " + ending);
        }
        return (accepted.get() - there.get()) / 1e6;
    }

    /// Reads the codes that the store texts, and solves no challenge: this store shows none.
    private record Shopper(BlockingQueue<String> codes) implements Owner {
        @Override
        public Optional<String> secret(String name) {
            return Optional.of(PHONE);
        }

        @Override
        public Optional<String> code() {
            return Optional.ofNullable(codes.poll());
        }

        @Override
        public Optional<Map<String, String>> solve(Challenge challenge) {
            return Optional.empty();
        }
    }
}
