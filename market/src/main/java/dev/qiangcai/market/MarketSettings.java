package dev.qiangcai.market;

import static java.util.Objects.requireNonNull;

import dev.qiangcai.market.counter.Assortment;
import dev.qiangcai.market.faults.FaultSettings;
import dev.qiangcai.market.link.LinkSettings;
import dev.qiangcai.market.members.TextMessages;
import dev.qiangcai.market.web.HouseRules;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/// What store to open. Every setting has a default; each method returns a changed copy.
/// ```java
/// var settings = MarketSettings.defaults().skew(ofSeconds(37)).opensIn(ofSeconds(20)).stock(50).texts(phone::show);
/// ```
/// `port` 0 takes any free one; `skew` is the store's clock minus the machine's.
public record MarketSettings(
        int port,
        long seed,
        Duration skew,
        Opening opening,
        Assortment goods,
        HouseRules rules,
        TextMessages texts,
        Trouble trouble) {
    /// When the goods that wait for the opening can be bought.
    public sealed interface Opening {
        /// At a time of the store's clock.
        record At(Instant time) implements Opening {}

        /// So long after the store was started.
        record In(Duration time) implements Opening {}
    }

    /// What stands between a shopper and a quick, true answer: the way, and what goes wrong on it.
    public record Trouble(LinkSettings link, FaultSettings faults) {
        public static final Trouble NONE = new Trouble(LinkSettings.DIRECT, FaultSettings.NONE);

        public Trouble {
            requireNonNull(link, "link");
            requireNonNull(faults, "faults");
        }

        /// Whether the connections have to pass a link.
        boolean needsLink() {
            return !link.equals(LinkSettings.DIRECT) || !faults.chances().isEmpty();
        }
    }

    public MarketSettings {
        requireNonNull(opening, "opening");
        requireNonNull(goods, "goods");
        requireNonNull(rules, "rules");
        requireNonNull(texts, "texts");
        requireNonNull(trouble, "trouble");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, was " + port);
        }
        if (skew.abs().compareTo(Duration.ofDays(3650)) > 0) {
            throw new IllegalArgumentException("skew must be less than ten years, was " + skew);
        }
    }

    /// Any port, some two dozen groceries, open at once; codes go to the log.
    public static MarketSettings defaults() {
        return new MarketSettings(
                0,
                1,
                Duration.ZERO,
                new Opening.In(Duration.ZERO),
                Assortment.groceries(1),
                HouseRules.FRIENDLY,
                new LoggedTexts(),
                Trouble.NONE);
    }

    public MarketSettings port(int number) {
        return new MarketSettings(number, seed, skew, opening, goods, rules, texts, trouble);
    }

    /// The seed of the challenges' pictures; goods follow their own, see [Assortment#groceries].
    public MarketSettings seed(long number) {
        return new MarketSettings(port, number, skew, opening, goods, rules, texts, trouble);
    }

    public MarketSettings skew(Duration ahead) {
        return new MarketSettings(port, seed, ahead, opening, goods, rules, texts, trouble);
    }

    public MarketSettings opensAt(Instant time) {
        return new MarketSettings(port, seed, skew, new Opening.At(time), goods, rules, texts, trouble);
    }

    public MarketSettings opensIn(Duration time) {
        return new MarketSettings(port, seed, skew, new Opening.In(time), goods, rules, texts, trouble);
    }

    public MarketSettings goods(UnaryOperator<Assortment> change) {
        return new MarketSettings(port, seed, skew, opening, change.apply(goods), rules, texts, trouble);
    }

    public MarketSettings rules(UnaryOperator<HouseRules> change) {
        return new MarketSettings(port, seed, skew, opening, goods, change.apply(rules), texts, trouble);
    }

    public MarketSettings texts(TextMessages messages) {
        return new MarketSettings(port, seed, skew, opening, goods, rules, messages, trouble);
    }

    /// The way to the store: what a shopper connects to is then its near end.
    public MarketSettings link(LinkSettings way) {
        return new MarketSettings(port, seed, skew, opening, goods, rules, texts, new Trouble(way, trouble.faults()));
    }

    public MarketSettings faults(FaultSettings faults) {
        return new MarketSettings(port, seed, skew, opening, goods, rules, texts, new Trouble(trouble.link(), faults));
    }

    /// The stock of the item that everyone comes for.
    public MarketSettings stock(int pieces) {
        return goods(all -> all.withFirst(all.first().withStock(pieces)));
    }

    /// How many of that item one account may buy.
    public MarketSettings limit(int pieces) {
        return goods(all -> all.withFirst(all.first().withLimit(pieces)));
    }

    Instant opensAt(MarketClock clock) {
        return switch (opening) {
            case Opening.At at -> at.time();
            case Opening.In in -> clock.now().plus(in.time());
        };
    }
}
