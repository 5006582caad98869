package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.profile.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Seeded runs of a spiteful store and a buyer that dies between any two things it does.
class OneOrderTest {
    private static final InstantSource CLOCK = InstantSource.system();

    /// The process is gone: no code of ours runs after it.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Dies at the n-th moment from now.
    static final class Fuse implements OrderListener {
        private int left;

        Fuse(int moments) {
            left = moments;
        }

        void burn() {
            if (--left == 0) {
                throw new Crash();
            }
        }

        @Override
        public void moved(Transition transition) {
            burn();
        }

        @Override
        public void answered(Answer answer) {
            burn();
        }
    }

    @Test
    void never_two_orders_and_the_journal_knows_the_one() throws Exception {
        prove(150);
    }

    @Tag("proof")
    @Test
    void nor_in_hundreds_of_runs_more() throws Exception {
        prove(800);
    }

    private static void prove(int runs) throws Exception {
        var folder = fastFolder();
        try (var journal = OrderJournal.open(folder, CLOCK)) {
            var ends = run(journal, runs);
            assertThat(ends)
                    .as("the runs tried every end")
                    .containsKeys(
                            IntentState.ACCEPTED,
                            IntentState.NEEDS_OWNER,
                            IntentState.LIMIT_REACHED,
                            IntentState.REJECTED);
            assertThat(ends.get(IntentState.ACCEPTED)).isGreaterThan(runs / 2);
        } finally {
            delete(folder);
        }
    }

    /// How that many runs on that journal ended.
    static Map<IntentState, Integer> run(OrderJournal journal, int runs) throws InterruptedException {
        var seeds = new Random(20_260_301);
        var ends = new EnumMap<IntentState, Integer>(IntentState.class);
        for (int run = 0; run < runs; run++) {
            long seed = seeds.nextLong();
            try {
                ends.merge(run(journal, seed), 1, Integer::sum);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
        return ends;
    }

    private static IntentState run(OrderJournal journal, long seed) throws InterruptedException {
        var random = new Random(seed);
        var listing = FakeShop.Listing.any(random);
        var shop = new FakeShop(random, listing, random.nextInt(8));
        shop.hideFor(random.nextInt(10) == 0 ? random.nextInt(8) : 0);
        var wanted = Wants.eggs("run " + seed);
        for (int life = 0; life < 8; life++) {
            var fuse = new Fuse(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(14));
            try {
                live(journal, shop, wanted, fuse);
                break;
            } catch (Crash _) {
                // The next life starts from what is on disk.
            }
        }
        live(journal, shop, wanted, new Fuse(0));
        var intent = find(journal, wanted).orElseThrow();
        agree(shop, intent);
        return intent.state();
    }

    static void live(OrderJournal journal, FakeShop shop, Wanted wanted, Fuse fuse) throws InterruptedException {
        var store = new FakeStore(ask -> {
            fuse.burn();
            var said = shop.handle(ask);
            fuse.burn();
            return said;
        });
        if (find(journal, wanted).filter(intent -> intent.state().terminal()).isPresent()) {
            return;
        }
        var ordering = new Ordering(store, journal, wanted, new Surroundings(CLOCK, _ -> {}, fuse));
        assertThat(new Shopper(ordering, Scope.EMPTY).shop()).isNotEmpty();
    }

    static Optional<Intent> find(OrderJournal journal, Wanted wanted) {
        return journal.intents(5).stream()
                .filter(intent -> intent.wanted().equals(wanted))
                .findFirst();
    }

    static void agree(FakeShop shop, Intent intent) {
        var order = shop.only();
        if (order.isPresent()) {
            assertThat(intent.state()).isIn(IntentState.ACCEPTED, IntentState.NEEDS_OWNER);
        }
        if (intent.state() == IntentState.ACCEPTED) {
            assertThat(intent.placed().orElseThrow().id().text())
                    .isEqualTo(order.orElseThrow().id());
        }
        assertThat(intent.state()).isNotIn(IntentState.SENT, IntentState.INTENT, IntentState.UNKNOWN);
    }

    /// Thousands of synced commits: in memory where the machine has a folder there.
    private static Path fastFolder() throws IOException {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "one-order")
                : Files.createTempDirectory("one-order");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
