package dev.qiangcai.buyer;

import dev.qiangcai.buyer.KilledShift.Ending;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.Fen;
import dev.qiangcai.market.counter.Item;
import dev.qiangcai.market.counter.Sku;
import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.market.web.HouseRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Many purchases at one practice store that loses answers and breaks connections, each by a buyer process that is
/// killed and started again.
///
/// The store here would let an account order again and again: orders that stay unpaid lapse at once and nothing limits
/// their number, so that nothing but the buyer prevents a second one.
///
/// ```
/// bench/run kill
/// ```
final class KillRuns {
    private static final List<String> FAULTS =
            List.of("drop-order=0.25", "error-order=0.1", "reset=0.03", "reset-after=0.03", "error=0.03");
    private static final Duration ROUND_TRIP = Duration.ofMillis(1);
    private static final int WORTH_LEARNING = 30;

    private final Path folder;
    private final Market market;
    private final Map<String, String> codes;
    private final BuyerProcess command;
    private final long seed;
    private final Map<String, Ending> judged = new ConcurrentHashMap<>();
    private final AtomicInteger kills = new AtomicInteger();

    private KillRuns(Path folder, Market market, Map<String, String> codes, long seed)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.market = market;
        this.codes = codes;
        this.seed = seed;
        var pem = folder.resolve("market.pem");
        market.writeCertificate(pem);
        var store = List.of(market.uri().toString(), unhurried(folder).toString(), pem.toString());
        this.command = BuyerProcess.in(folder, store);
    }

    /// What came of all runs.
    record Summary(int runs, int kills, Map<Ending, Integer> endings, String faults, Duration took) {
        int count(Ending ending) {
            return endings.getOrDefault(ending, 0);
        }

        /// As rows of a Markdown table.
        @Override
        public String toString() {
            return """
                    | runs | kills | accepted | refused | nothing sent | asks the owner, order exists | asks the owner, no order | double orders | unknown to the journal | seconds |
                    |---|---|---|---|---|---|---|---|---|---|
                    | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d |

                    Faults that struck: %s""".formatted(
                            runs,
                            kills,
                            count(Ending.ACCEPTED),
                            count(Ending.REFUSED),
                            count(Ending.NOTHING),
                            count(Ending.ASKED_ORDER_EXISTS),
                            count(Ending.ASKED_NO_ORDER),
                            count(Ending.DOUBLE),
                            count(Ending.UNKNOWN),
                            took.toSeconds(),
                            faults);
        }
    }

    /// @param args how many runs, and the seed
    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        var folder = Files.createTempDirectory("kill-runs");
        var summary = run(folder, runs, seed);
        System.out.println(summary);
        if (summary.count(Ending.DOUBLE) + summary.count(Ending.UNKNOWN) > 0) {
            System.err.println("The journals of the runs that went wrong are in " + folder);
            System.exit(1);
        }
        delete(folder);
    }

    /// Makes the runs, two at a time, in folders below that one.
    ///
    /// @throws ExecutionException when a buyer broke down by itself
    static Summary run(Path folder, int runs, long seed) throws IOException, InterruptedException, ExecutionException {
        var codes = new ConcurrentHashMap<String, String>();
        var skus = IntStream.range(0, runs + 1).mapToObj("K%05d"::formatted).toList();
        long start = System.nanoTime();
        try (var market = Market.open(settings(skus, seed).texts((phone, code) -> codes.put(phone.digits(), code)))) {
            var all = new KillRuns(folder, market, codes, seed);
            if (runs >= WORTH_LEARNING) {
                all.shift("learning", "13900000000").learn(skus.getLast());
            }
            all.work(skus.subList(0, runs));
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Summary(
                    runs,
                    all.kills.get(),
                    KilledShift.count(all.judged),
                    market.struck().toString(),
                    took);
        }
    }

    private static MarketSettings settings(List<String> skus, long seed) {
        return MarketSettings.defaults()
                .goods(goods -> goods.withItems(skus.stream()
                                .map(sku -> new Item(new Sku(sku), "蛋 " + sku, sku, Fen.of(1250), 1_000, 1_000, false))
                                .toList())
                        .withSlots(8, 100_000)
                        .withPayWithin(Duration.ofMillis(1)))
                .rules(rules -> rules.withPressing(HouseRules.NO_LIMIT, HouseRules.NO_LIMIT))
                .link(LinkSettings.even(ROUND_TRIP, ROUND_TRIP.dividedBy(2), seed))
                .faults(FaultSettings.parse(FAULTS).seed(seed));
    }

    private void work(List<String> skus) throws InterruptedException, ExecutionException {
        int half = (skus.size() + 1) / 2;
        try (var both = Executors.newFixedThreadPool(2)) {
            var tasks = List.<Callable<Void>>of(
                    () -> work("first", "13900000001", skus.subList(0, half)),
                    () -> work("second", "13900000002", skus.subList(half, skus.size())));
            for (var done : both.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private Void work(String name, String phone, List<String> skus) throws IOException, InterruptedException {
        var shift = shift(name, phone);
        shift.buy(skus);
        kills.addAndGet(shift.kills());
        shift.judge(skus, market).forEach((sku, ending) -> {
            judged.put(sku, ending);
            if (ending == Ending.DOUBLE || ending == Ending.UNKNOWN) {
                System.err.println("seed " + seed + ", " + name + " shift: purchase " + sku + " ended " + ending);
            }
        });
        return null;
    }

    private KilledShift shift(String name, String phone) throws IOException {
        var state = Files.createDirectory(folder.resolve(name));
        return new KilledShift(
                command, state, phone, () -> Objects.requireNonNull(codes.get(phone)), seed + phone.hashCode());
    }

    /// The bundled profile without its pace, which would only make the runs longer.
    static Path unhurried(Path folder) throws IOException {
        try (var in = Objects.requireNonNull(
                KillRuns.class.getResourceAsStream("/profiles/shangchao/profile.yaml"), "the bundled profile")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("profile.yaml"), text.replace("gapMs: 200", "gapMs: 0"));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
