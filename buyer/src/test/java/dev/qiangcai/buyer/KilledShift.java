package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.counter.PlacedOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Purchases one after the other, each of goods that nobody else buys, by a buyer process that is killed (`kill -9`) at
/// seeded moments and started again until all are settled. One account and one journal; used by one thread.
final class KilledShift {
    /// A purchase says some thirty lines, so that there is about one kill to a purchase.
    private static final int MOST_LINES = 60;
    /// How many purchases a process is given at most; it seldom lives to see the third.
    private static final int MOST_AT_ONCE = 10;

    private static final long WITHIN_NANOS = 3_000_000;
    private static final long AT_MOST_SECONDS = 60;

    /// How a purchase ended.
    enum Ending {
        /// One order, and the journal knows its number.
        ACCEPTED,
        /// No order, and the journal says that the store refused for good.
        REFUSED,
        /// No order, and nothing was sent that could have become one.
        NOTHING,
        /// The journal asks the owner to look, and there is an order.
        ASKED_ORDER_EXISTS,
        /// The journal asks the owner to look, and there is none.
        ASKED_NO_ORDER,
        /// More than one order.
        DOUBLE,
        /// The journal does not know of the order, or knows of one that does not exist.
        UNKNOWN
    }

    private final BuyerProcess command;
    private final Path state;
    private final String phone;
    private final Supplier<String> code;
    private final Random random;
    private int kills;

    /// @param code the last code that the store sent to that phone
    KilledShift(BuyerProcess command, Path state, String phone, Supplier<String> code, long seed) {
        this.command = command;
        this.state = state;
        this.phone = phone;
        this.code = code;
        this.random = new Random(seed);
    }

    int kills() {
        return kills;
    }

    /// Buys each of these, with as many lives as that takes.
    void buy(List<String> skus) throws IOException, InterruptedException {
        int done = 0;
        while (done < skus.size()) {
            var next = skus.subList(done, Math.min(skus.size(), done + MOST_AT_ONCE));
            done += live(command.start(state, errands(next)), next.size(), 1 + random.nextInt(MOST_LINES));
        }
    }

    /// One life that nobody ends, to prepare those of all others.
    void learn(String sku) throws IOException, InterruptedException {
        live(command.learning(state, errands(List.of(sku))), 1, Integer.MAX_VALUE);
    }

    private List<String> errands(List<String> skus) {
        return Stream.concat(Stream.of(phone), skus.stream()).toList();
    }

    /// @param deathAfter the line after which, within some milliseconds, the process dies
    /// @return how many purchases it settled
    private int live(Process process, int purchases, int deathAfter) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        int ends = 0;
        try (var in = process.outputWriter(StandardCharsets.UTF_8);
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                ends += line.startsWith(KilledBuyer.END) ? 1 : 0;
                if (lines.size() == deathAfter) {
                    LockSupport.parkNanos(random.nextLong(WITHIN_NANOS));
                    // By its handle: Process.destroyForcibly would close the lines that are still to be read.
                    process.toHandle().destroyForcibly();
                    kills++;
                } else if (line.equals(KilledBuyer.CODE) && lines.size() < deathAfter) {
                    in.write(code.get() + "\n");
                    in.flush();
                }
            }
        }
        if (!process.waitFor(AT_MOST_SECONDS, TimeUnit.SECONDS)) {
            process.toHandle().destroyForcibly();
            throw new IllegalStateException("the buyer in " + state + " does not end; it said " + lines);
        }
        if (ends < purchases && lines.size() < deathAfter) {
            throw new IllegalStateException("the buyer in " + state + " broke down; it said " + lines);
        }
        return ends;
    }

    /// What the store's orders and the journal say, side by side; the buyer is dead.
    Map<String, Ending> judge(List<String> skus, Market market) {
        var orders = market.orders().stream()
                .collect(Collectors.groupingBy(order -> order.sku().value()));
        try (var journal = OrderJournal.open(state, InstantSource.system())) {
            var intents = journal.intents(100 * skus.size()).stream()
                    .collect(Collectors.groupingBy(intent -> intent.wanted().purchase()));
            return skus.stream()
                    .collect(Collectors.toMap(
                            sku -> sku,
                            sku -> judge(orders.getOrDefault(sku, List.of()), intents.getOrDefault(sku, List.of()))));
        }
    }

    static Ending judge(List<PlacedOrder> orders, List<Intent> intents) {
        if (orders.size() > 1) {
            return Ending.DOUBLE;
        }
        if (intents.stream().anyMatch(intent -> intent.state().doubtful())) {
            return orders.isEmpty() ? Ending.ASKED_NO_ORDER : Ending.ASKED_ORDER_EXISTS;
        }
        var known = intents.stream()
                .flatMap(intent -> intent.placed().stream())
                .map(placed -> placed.id().text())
                .toList();
        if (!known.equals(orders.stream().map(order -> order.id().value()).toList())) {
            return Ending.UNKNOWN;
        }
        boolean refused = intents.stream().anyMatch(intent -> intent.state().terminal());
        return known.isEmpty() ? refused ? Ending.REFUSED : Ending.NOTHING : Ending.ACCEPTED;
    }

    static Map<Ending, Integer> count(Map<String, Ending> judged) {
        var counts = new EnumMap<Ending, Integer>(Ending.class);
        judged.values().forEach(ending -> counts.merge(ending, 1, Integer::sum));
        return counts;
    }
}
