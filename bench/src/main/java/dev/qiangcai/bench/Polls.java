package dev.qiangcai.bench;

import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.web.HouseRules;
import dev.qiangcai.shop.Stock;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// How many item polls a second the shop executes, market and shop in one JVM: request, TLS, HTTP/2, judge, read.
///
/// `Polls IN_FLIGHT SECONDS ROUNDS`
final class Polls {
    private Polls() {}

    public static void main(String[] args) throws Exception {
        int inFlight = Integer.parseInt(args[0]);
        var time = Duration.ofSeconds(Long.parseLong(args[1]));
        int rounds = Integer.parseInt(args[2]);
        System.out.println("| round | polls/s | CPU µs a poll | not understood |");
        System.out.println("|---|---|---|---|");
        var folder = Files.createTempDirectory("polls");
        try (var market = Market.open(MarketSettings.defaults()
                .rules(rules -> rules.withPressing(HouseRules.NO_LIMIT, HouseRules.NO_LIMIT)))) {
            var certificate = folder.resolve("market.pem");
            market.writeCertificate(certificate);
            var profile = Unpaced.profile(folder, inFlight).at(market.uri());
            try (var store = Store.open(profile, StoreSettings.in(folder).withTrust(Optional.of(certificate)))) {
                var sku = market.counter().listings().getFirst().item().sku().value();
                for (int round = 0; round <= rounds; round++) {
                    var row = poll(store, sku, inFlight, time);
                    System.out.println("| " + (round == 0 ? "warm-up" : String.valueOf(round)) + " | " + row + " |");
                }
            }
        }
    }

    private static String poll(Store store, String sku, int inFlight, Duration time) {
        var polls = new LongAdder();
        var blind = new LongAdder();
        long spent = cpu().toNanos();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < inFlight; i++) {
                pool.execute(() -> {
                    while (System.nanoTime() < end) {
                        var answer = store.perform(Step.ITEM, Scope.EMPTY.with("item", "sku", sku));
                        polls.increment();
                        if (Stock.of(answer) instanceof Stock.CannotTell) {
                            blind.increment();
                        }
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (cpu().toNanos() - spent) / 1e3 / polls.sum();
        return String.format(Locale.ROOT, "%.0f | %.0f | %d", polls.sum() / seconds, micros, blind.sum());
    }

    /// What the whole process has used of the processors: steady where the machine is shared with others.
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
