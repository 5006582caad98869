package dev.qiangcai.buyer.order;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Many purchases, each by a buyer process that is killed (`kill -9`) at seeded moments and started again until it
/// ends, against a shop that loses answers.
///
/// ```
/// java -cp … dev.qiangcai.buyer.order.KillRuns 1000 42
/// ```
public final class KillRuns {
    private static final int MOST_KILLS = 3;
    private static final int MOST_LINES = 16;
    private static final long WITHIN_NANOS = 1_500_000;

    private final Path folder;
    private final ShopWire wire;
    private final Random random;
    private int kills;

    private KillRuns(Path folder, ShopWire wire, long seed) {
        this.folder = folder;
        this.wire = wire;
        this.random = new Random(seed);
    }

    /// What came of all runs.
    ///
    /// @param placed runs that ended with an order that shop and journal agree on
    /// @param forOwner runs that ended with a question to the owner
    /// @param none runs that ended without an order
    /// @param doubles shops with more than one order
    /// @param strangers orders that the journal does not know
    public record Summary(int runs, int kills, int placed, int forOwner, int none, int doubles, int strangers) {
        Summary and(Ending ending) {
            return new Summary(
                    runs + 1,
                    kills,
                    placed + (ending == Ending.PLACED ? 1 : 0),
                    forOwner + (ending == Ending.FOR_OWNER ? 1 : 0),
                    none + (ending == Ending.NONE ? 1 : 0),
                    doubles + (ending == Ending.DOUBLE ? 1 : 0),
                    strangers + (ending == Ending.STRANGER ? 1 : 0));
        }

        Summary withKills(int all) {
            return new Summary(runs, all, placed, forOwner, none, doubles, strangers);
        }

        @Override
        public String toString() {
            return runs + " runs, " + kills + " kills: " + placed + " placed, " + forOwner + " for the owner, " + none
                    + " without an order; " + doubles + " double orders, " + strangers
                    + " orders unknown to the journal";
        }
    }

    enum Ending {
        PLACED,
        FOR_OWNER,
        NONE,
        DOUBLE,
        STRANGER
    }

    /// @param args how many runs, and the seed
    public static void main(String... args) throws IOException, InterruptedException {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 25;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 42;
        var folder = Files.createTempDirectory("kill-runs");
        var summary = run(folder, runs, seed);
        System.out.println("seed " + seed + ": " + summary);
        if (summary.doubles() + summary.strangers() > 0) {
            System.exit(1);
        }
    }

    /// Makes the runs one after the other, with their journal in that folder.
    public static Summary run(Path folder, int runs, long seed) throws IOException, InterruptedException {
        OrderJournal.open(folder, InstantSource.system()).close();
        var summary = new Summary(0, 0, 0, 0, 0, 0, 0);
        try (var wire = new ShopWire()) {
            var all = new KillRuns(folder, wire, seed);
            for (int run = 0; run < runs; run++) {
                var purchase = "run " + run;
                var shop = all.shop();
                wire.open(purchase, shop);
                all.finish(purchase);
                summary = summary.and(all.judge(purchase, shop));
            }
            return summary.withKills(all.kills);
        }
    }

    private FakeShop shop() {
        var listing = FakeShop.Listing.any(random);
        return new FakeShop(new Random(random.nextLong()), listing, random.nextInt(5));
    }

    private void finish(String purchase) throws IOException, InterruptedException {
        for (int kill = 0; kill < MOST_KILLS; kill++) {
            if (live(purchase, 1 + random.nextInt(MOST_LINES))) {
                return;
            }
            kills++;
        }
        if (!live(purchase, Integer.MAX_VALUE)) {
            throw new IllegalStateException("the buyer of " + purchase + " ended by itself, without an ending");
        }
    }

    /// @param deathAfter the line after which, within a millisecond or so, the process dies
    /// @return whether it ended by itself
    private boolean live(String purchase, int deathAfter) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(purchase))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == deathAfter) {
                    LockSupport.parkNanos(random.nextLong(WITHIN_NANOS));
                    // By its handle: Process.destroyForcibly would close the lines that are still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the buyer of " + purchase + " does not die");
        }
        return !lines.isEmpty() && lines.getLast().startsWith("end ");
    }

    private List<String> command(String purchase) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-Xshare:auto",
                "-Dorg.sqlite.tmpdir=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                KilledBuyer.class.getName(),
                Integer.toString(wire.port()),
                folder.toString(),
                purchase);
    }

    private Ending judge(String purchase, FakeShop shop) {
        var orders = shop.orders();
        if (orders.size() > 1) {
            return Ending.DOUBLE;
        }
        try (var journal = OrderJournal.open(folder, InstantSource.system())) {
            var intent = journal.intents(3).stream()
                    .filter(one -> one.wanted().purchase().equals(purchase))
                    .findFirst()
                    .orElseThrow();
            if (intent.state() == IntentState.NEEDS_OWNER) {
                return Ending.FOR_OWNER;
            }
            var known = intent.placed().map(order -> order.id().text()).stream().toList();
            if (!known.equals(orders.stream().map(FakeShop.Order::id).toList())) {
                return Ending.STRANGER;
            }
            return known.isEmpty() ? Ending.NONE : Ending.PLACED;
        }
    }
}
