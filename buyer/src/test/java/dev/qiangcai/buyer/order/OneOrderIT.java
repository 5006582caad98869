package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.order.OneOrderTest.Crash;
import dev.qiangcai.buyer.order.OneOrderTest.Fuse;
import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.storage.Site;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The seeded runs of [OneOrderTest] on a PostgreSQL server, and runs in which two machines believe that it is their
/// turn, as after a network that broke in two.
class OneOrderIT {
    private static final int RUNS = 100;
    private static final InstantSource CLOCK = InstantSource.system();

    private final Site site = new Site.Server(Postgres.shared().database());

    @Test
    void never_two_orders_and_the_journal_on_the_server_knows_the_one() throws Exception {
        try (var journal = OrderJournal.open(site, CLOCK)) {
            assertThat(OneOrderTest.run(journal, RUNS).get(IntentState.ACCEPTED))
                    .isGreaterThan(RUNS / 2);
        }
    }

    @Test
    void two_machines_at_one_purchase_at_once_never_order_twice() throws Exception {
        var seeds = new Random(20_261_129);
        try (var one = OrderJournal.open(site, CLOCK);
                var other = OrderJournal.open(site, CLOCK);
                var threads = Executors.newFixedThreadPool(2)) {
            for (int run = 0; run < RUNS; run++) {
                long seed = seeds.nextLong();
                var random = new Random(seed);
                var shop = new FakeShop(random, FakeShop.Listing.any(random), random.nextInt(4));
                var wanted = Wants.eggs("both " + run);
                var lives = Stream.of(one, other).map(journal -> life(journal, shop, wanted, random.nextInt(14)));
                for (var end : threads.invokeAll(lives.toList())) {
                    end.get();
                }
                OneOrderTest.live(one, shop, wanted, new Fuse(0));
                OneOrderTest.agree(shop, outcome(one, wanted));
                assertThat(shop.orders()).as("seed " + seed).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /// One may have been refused for good before the other was accepted.
    private static Intent outcome(OrderJournal journal, Wanted wanted) {
        return journal.live(wanted).or(() -> OneOrderTest.find(journal, wanted)).orElseThrow();
    }

    private static Callable<Boolean> life(OrderJournal journal, FakeShop shop, Wanted wanted, int moments) {
        return () -> {
            try {
                OneOrderTest.live(journal, shop, wanted, new Fuse(moments));
                return true;
            } catch (AnotherBuyer | Crash _) {
                return false;
            }
        };
    }
}
