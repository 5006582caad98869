package dev.qiangcai.bench;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.web.HouseRules;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// Many plain scripts order at once, each over its own connection: how many orders the store takes.
///
/// `Oversell ORDERS STOCK`
final class Oversell {
    /// Long enough for everybody to log in and take a quote.
    private static final Duration QUOTING = Duration.ofSeconds(25);

    private Oversell() {}

    public static void main(String[] args) throws Exception {
        int orders = Integer.parseInt(args[0]);
        int stock = Integer.parseInt(args[1]);
        Map<String, String> codes = new ConcurrentHashMap<>();
        var failed = new LongAdder();
        var settings = MarketSettings.defaults()
                .stock(stock)
                .opensIn(QUOTING)
                .rules(rules -> rules.withPressing(HouseRules.NO_LIMIT, HouseRules.NO_LIMIT))
                .texts((phone, code) -> codes.put(phone.digits(), code));
        long start = System.nanoTime();
        try (var market = Market.open(settings)) {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < orders; i++) {
                    var phone = String.valueOf(13_000_000_000L + i);
                    pool.execute(() -> order(market, phone, codes, failed));
                }
            }
            System.out.println("| orders at once | stock | accepted | refused | failed | seconds |");
            System.out.println("|---|---|---|---|---|---|");
            int accepted = market.orders().size();
            System.out.printf(
                    "| %d | %d | %d | %d | %d | %.1f |%n",
                    orders,
                    stock,
                    accepted,
                    market.arrivals().size() - accepted,
                    failed.sum(),
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static void order(Market market, String phone, Map<String, String> codes, LongAdder failed) {
        try {
            new Script(market.uri(), market.certificate())
                    .run(
                            phone,
                            () -> Optional.ofNullable(codes.get(phone)).orElse(""),
                            market.counter().listings().getFirst().item().sku().value(),
                            market.opensAt());
        } catch (IOException e) {
            failed.increment();
            System.err.println(e);
        }
    }
}
