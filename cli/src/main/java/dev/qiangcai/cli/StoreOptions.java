package dev.qiangcai.cli;

import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.faults.BadFault;
import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.market.web.HouseRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What practice store to open: the options that every command with one shares. Their defaults are the command's.
final class StoreOptions {
    private static final int MOST_RIVALS = 2_000;
    private static final int MOST_PIECES = 1_000_000;
    private static final Duration LONGEST_TRIP = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    @Option(names = "--rivals", paramLabel = "N")
    private int rivals;

    @Option(names = "--rtt", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration rtt;

    @Option(names = "--jitter", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration jitter = Duration.ZERO;

    @Option(names = "--skew", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration skew;

    @Option(names = "--opens-in", paramLabel = "TIME", converter = LengthOfTime.class)
    private Duration opensIn;

    @Option(names = "--stock", paramLabel = "N")
    private int stock = 50;

    @Option(names = "--fault", paramLabel = "FAULT=CHANCE")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--slider")
    private boolean slider;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    /// @param rivals how many come unless the owner says otherwise
    /// @param rtt the round trip, likewise
    /// @param skew the store's clock against this machine's, likewise
    /// @param opensIn the time until the opening, likewise
    StoreOptions(int rivals, Duration rtt, Duration skew, Duration opensIn) {
        this.rivals = rivals;
        this.rtt = rtt;
        this.skew = skew;
        this.opensIn = opensIn;
    }

    /// What a rehearsal is like unless its owner says otherwise.
    static StoreOptions ofRehearsal(boolean slider) {
        var options = new StoreOptions(200, Duration.ofMillis(30), Duration.ofSeconds(37), Duration.ofSeconds(20));
        options.slider = slider;
        return options;
    }

    int rivals() {
        return rivals;
    }

    Duration opensIn() {
        return opensIn;
    }

    /// Whether an order wants a challenge solved first.
    boolean slider() {
        return slider;
    }

    long seed() {
        return seed;
    }

    /// The store that these options describe.
    ///
    /// @throws BadOption where a value is out of its bounds
    MarketSettings settings() {
        within("--rivals", rivals, MOST_RIVALS);
        within("--stock", stock, MOST_PIECES);
        within("--rtt", rtt, LONGEST_TRIP);
        within("--jitter", jitter, LONGEST_TRIP);
        within("--skew", skew.abs(), LONGEST);
        within("--opens-in", opensIn, LONGEST);
        return MarketSettings.defaults()
                .seed(seed)
                .skew(skew)
                .opensIn(opensIn)
                .stock(stock)
                .rules(rules -> slider ? rules.withChallenge(HouseRules.Challenge.ON_ORDERS) : rules)
                .link(LinkSettings.even(rtt, jitter, seed))
                .faults(faultSettings());
    }

    private FaultSettings faultSettings() {
        try {
            return FaultSettings.parse(faults).seed(seed);
        } catch (BadFault bad) {
            throw new BadOption(Terminal.sentence("usage.fault", bad.spec(), String.join(", ", BadFault.names())));
        }
    }

    private static void within(String option, int value, int most) {
        if (value < 0 || value > most) {
            throw new BadOption(Terminal.sentence("usage.range", option, value + "", "0", most + ""));
        }
    }

    private static void within(String option, Duration value, Duration most) {
        if (value.isNegative() || value.compareTo(most) > 0) {
            var text = most.compareTo(LONGEST_TRIP) > 0 ? most.toDays() + "d" : most.toSeconds() + "s";
            throw new BadOption(Terminal.sentence("usage.range", option, value, "0", text));
        }
    }
}
