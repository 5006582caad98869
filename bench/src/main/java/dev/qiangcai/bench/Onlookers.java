package dev.qiangcai.bench;

import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.cli.rehearse.Rehearsal;
import dev.qiangcai.cli.rehearse.RehearsalResult;
import dev.qiangcai.cli.rehearse.RehearsalSettings;
import dev.qiangcai.console.Console;
import dev.qiangcai.console.ConsoleSettings;
import dev.qiangcai.console.live.Now;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.link.LinkSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How late an order leaves with and without a page that shows it, in turn: rehearsals without rivals, half of them
/// seen in a browser on this machine.
///
/// `Onlookers PAIRS SECONDS_TO_OPENING`
final class Onlookers {
    private static final int WARM = 4;

    private final Duration opensIn;
    private final Path folder;
    private int runs;

    private Onlookers(Duration opensIn, Path folder) {
        this.opensIn = opensIn;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int pairs = Integer.parseInt(args[0]);
        var bench = new Onlookers(Duration.ofSeconds(Long.parseLong(args[1])), Files.createTempDirectory("onlookers"));
        var alone = new Shots();
        var seen = new Shots();
        try (var chromium = Chromium.start()) {
            for (int warm = 0; warm < WARM; warm++) {
                bench.run(warm % 2 == 0 ? Optional.empty() : Optional.of(chromium));
            }
            for (int pair = 0; pair < pairs; pair++) {
                alone.add(bench.run(Optional.empty()));
                seen.add(bench.run(Optional.of(chromium)));
                System.err.printf("pair %d of %d%n", pair + 1, pairs);
            }
        }
        System.out.printf(
                "%n%d rehearsals each, in turn%n%n| ms | n | min | median | p99 | max |%n|---|---|---|---|---|---|%n",
                pairs);
        alone.print("without a page");
        seen.print("with an open page");
    }

    /// What was measured of one way.
    private static final class Shots {
        private final List<Double> late = new ArrayList<>();
        private final List<Double> arrived = new ArrayList<>();
        private int good;

        void add(RehearsalResult result) {
            good += result.good() ? 1 : 0;
            result.timeline().entries().stream()
                    .map(entry -> entry.event())
                    .filter(Event.Attempted.class::isInstance)
                    .map(Event.Attempted.class::cast)
                    .findFirst()
                    .ifPresent(shot ->
                            shot.timing().sentNanos().ifPresent(sent -> late.add((sent - shot.intendedNanos()) / 1e6)));
            result.lateness().stream().findFirst().ifPresent(after -> arrived.add(after.toNanos() / 1e6));
        }

        void print(String way) {
            System.out.println("| order leaves after it should, " + way + " | "
                    + Spread.of(late).cells() + " |");
            System.out.println("| order arrives after the opening, " + way + " | "
                    + Spread.of(arrived).cells() + " |");
            System.out.printf("| bought, %s | %d | | | | |%n", way, good);
        }
    }

    private RehearsalResult run(Optional<Chromium> watching) throws Exception {
        var here = Files.createDirectories(folder.resolve("run" + runs++));
        var store = MarketSettings.defaults()
                .seed(runs)
                .link(LinkSettings.even(Duration.ofMillis(30), Duration.ofMillis(5), runs));
        var rehearsal = new Rehearsal(new RehearsalSettings(store, 0, opensIn, runs, false), here);
        if (watching.isEmpty()) {
            return rehearsal.run(_ -> {}, _ -> {});
        }
        var settings = ConsoleSettings.in(here, Locale.ENGLISH).withPort(0);
        try (var console = Console.open(settings, new NoHousehold());
                var _ = watching.get().open(console.link())) {
            var result = rehearsal.run(
                    console::follow,
                    stage -> console.live()
                            .armed(new Now.Target(
                                    "eggs",
                                    1,
                                    Sentence.of("dev.qiangcai.console.words", "now.limitsAre", "15.00", "30.00"),
                                    stage.market().uri(),
                                    true)));
            console.live().ended(result.ending());
            return result;
        }
    }
}
