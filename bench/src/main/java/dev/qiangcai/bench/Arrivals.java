package dev.qiangcai.bench;

import dev.qiangcai.cli.rehearse.Audience;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import dev.qiangcai.cli.rehearse.Stage;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.link.LinkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// How long after the opening an order arrives, over many rehearsals with a random skew: our buyer beside a plain
/// script with one Date header, in the same runs, and a script that trusts the local clock.
///
/// `Arrivals RUNS RIVALS STOCK SECONDS_TO_OPENING SEED`
final class Arrivals {
    private static final String SCRIPT_PHONE = "13900000001";
    private static final Duration RTT = Duration.ofMillis(30);
    private static final Duration JITTER = Duration.ofMillis(5);

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> answered = new ArrayList<>();
    private final List<Double> clockErrors = new ArrayList<>();
    private final List<Double> scripts = new ArrayList<>();
    private final List<Double> locals = new ArrayList<>();
    private final Duration opensIn;
    private int bought;

    private Arrivals(Duration opensIn) {
        this.opensIn = opensIn;
    }

    public static void main(String[] args) throws Exception {
        int runs = Integer.parseInt(args[0]);
        int rivals = Integer.parseInt(args[1]);
        int stock = Integer.parseInt(args[2]);
        var opensIn = Duration.ofSeconds(Long.parseLong(args[3]));
        var random = new Random(Long.parseLong(args[4]));
        var bench = new Arrivals(opensIn);
        var folder = Files.createTempDirectory("arrivals");
        for (int run = 0; run < runs; run++) {
            bench.run(rivals, stock, random, folder.resolve("run" + run));
            System.err.printf("run %d of %d: bought %d%n", run + 1, runs, bench.bought);
        }
        bench.print(runs, rivals, stock);
    }

    private void run(int rivals, int stock, Random random, Path folder) throws Exception {
        var skew = Duration.ofMillis(random.nextLong(-3_600_000, 3_600_001));
        long seed = random.nextLong(1, Long.MAX_VALUE);
        var store =
                MarketSettings.defaults().seed(seed).skew(skew).stock(stock).link(LinkSettings.even(RTT, JITTER, seed));
        var settings = new RehearsalSettings(store, rivals, opensIn, seed, false);
        Files.createDirectories(folder);
        var late = new ArrayList<Double>();
        var result = new Rehearsal(settings, folder).run(_ -> {}, new Rival(late));
        record(result, late);
        locals.add(-skew.toNanos() / 1e6 + RTT.toNanos() / 2e6);
    }

    /// The plain script beside our buyer, in the same store.
    private static final class Rival implements Audience {
        private final List<Double> late;
        private Thread thread = new Thread();

        private Rival(List<Double> late) {
            this.late = late;
        }

        @Override
        public void opened(Stage stage) {
            thread = Thread.ofPlatform().daemon().start(() -> play(stage));
        }

        @Override
        public void closing() throws InterruptedException {
            thread.join(Duration.ofSeconds(3));
        }

        private void play(Stage stage) {
            try {
                var market = stage.market();
                new Script(market.uri(), market.certificate())
                        .run(
                                SCRIPT_PHONE,
                                () -> stage.codes().apply(SCRIPT_PHONE).orElse(""),
                                stage.sku(),
                                market.opensAt());
                late.add(firstArrival(market));
            } catch (IOException e) {
                System.err.println("the script failed: " + e.getMessage());
            }
        }
    }

    private static double firstArrival(Market market) {
        var uid = Market.uidOf(SCRIPT_PHONE);
        return market.arrivals().stream()
                .filter(arrival -> arrival.uid().filter(uid::equals).isPresent())
                .findFirst()
                .map(arrival -> millis(market.opensAt(), arrival.arrivedAt()))
                .orElse(Double.NaN);
    }

    private void record(RehearsalResult result, List<Double> script) {
        var arrivals = result.truth().arrivals();
        if (!arrivals.isEmpty()) {
            ours.add(millis(result.opened(), arrivals.getFirst().arrivedAt()));
            answered.add(result.acceptedAfterArrival().toNanos() / 1e6 / (RTT.toNanos() / 1e6));
        }
        clockErrors.add(Math.abs(result.truth().clockError().toNanos() / 1e6));
        scripts.addAll(script);
        if (result.good()) {
            bought++;
        } else {
            System.err.println(
                    "not bought: " + result.ending() + ", arrivals " + result.lateness() + ", first of the others "
                            + result.truth().others().stream().findFirst());
        }
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    private void print(int runs, int rivals, int stock) {
        System.out.printf(
                "%n%d rehearsals, %d rivals, stock %d, skew ±1 h, 30 ms + 5 ms jitter%n%n", runs, rivals, stock);
        System.out.println("| | n | min | median | p99 | max |");
        System.out.println("|---|---|---|---|---|---|");
        var our = Spread.of(ours);
        System.out.println("| our order arrives after opening, ms | " + our.cells() + " |");
        System.out.println(
                "| plain script, one Date header, ms | " + Spread.of(scripts).cells() + " |");
        System.out.println("| plain script, local clock, ms (computed: the skew itself) | "
                + Spread.of(locals).cells() + " |");
        System.out.println("| store clock error against the truth, ms (absolute) | "
                + Spread.of(clockErrors).cells() + " |");
        System.out.println("| from arrival to accepted at the buyer, round trips | "
                + Spread.of(answered).cells() + " |");
        System.out.printf(
                "%nbefore the opening: %d of %d; exactly one order and the journal agrees: %d of %d%n",
                our.below(0), ours.size(), bought, runs);
    }
}
