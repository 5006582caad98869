package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.Uid;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A practice store, and one shopper who sends the buyer there.
final class Scene implements AutoCloseable {
    static final String EGGS = "土鸡蛋 30枚";
    static final String MILK = "纯牛奶 1L";
    static final Ceiling FIFTEEN_EACH = ceiling("15.00", "80.00");
    private static final String PHONE = "13800000000";
    static final Uid US = Market.uidOf(PHONE);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    final Market market;
    final OrderJournal journal;
    final Timeline timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
    final AtomicInteger codesAsked = new AtomicInteger();
    final AtomicInteger challengesShown = new AtomicInteger();
    private final Store store;
    private final BlockingQueue<String> codes = new LinkedBlockingQueue<>();
    private boolean solves = true;

    Scene(Path folder, UnaryOperator<MarketSettings> change) {
        market = Market.open(change.apply(
                MarketSettings.defaults().texts((_, code) -> codes.add(code)).stock(20)));
        var certificate = folder.resolve("market.pem");
        market.writeCertificate(certificate);
        store = Store.open(
                Profile.bundled("shangchao").at(market.uri()),
                StoreSettings.in(folder).withTrust(Optional.of(certificate)));
        journal = OrderJournal.open(folder, InstantSource.system());
    }

    /// This shopper's owner cannot be shown a challenge.
    Scene withoutSolver() {
        solves = false;
        return this;
    }

    /// Does something once, as soon as such a thing has happened; on the thread on which it happens.
    Scene at(Class<? extends Event> kind, Runnable act) {
        var done = new AtomicBoolean();
        timeline.listen(entry -> {
            if (kind.isInstance(entry.event()) && done.compareAndSet(false, true)) {
                act.run();
            }
        });
        return this;
    }

    Ending buy(When when, String... names) throws InterruptedException {
        return buy(when, FIFTEEN_EACH, names);
    }

    Ending buy(When when, Ceiling ceiling, String... names) throws InterruptedException {
        var picks = Arrays.stream(names).<Pick>map(Pick.ByName::new).toList();
        var purchase = new Purchase(picks, 1, ceiling, when, PATIENCE, Optional.empty());
        return new Buyer(store, journal, new Shopper(), timeline)
                .run(new Errand("breakfast", purchase, Map.of("addressId", "1")));
    }

    <E extends Event> List<E> events(Class<E> kind) {
        return timeline.entries().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(entry -> kind.cast(entry.event()))
                .toList();
    }

    /// The times at which order requests arrived, counted from the opening.
    List<Duration> arrivals() {
        return market.arrivals().stream()
                .map(arrival -> Duration.between(market.opensAt(), arrival.arrivedAt()))
                .toList();
    }

    static Ceiling ceiling(String unit, String total) {
        return new Ceiling(Money.of(unit, "CNY"), Money.of(total, "CNY"));
    }

    @Override
    public void close() {
        journal.close();
        store.close();
        market.close();
    }

    private final class Shopper implements Owner {
        @Override
        public Optional<String> secret(String name) {
            return Optional.of(PHONE);
        }

        @Override
        public Optional<String> code() {
            codesAsked.incrementAndGet();
            return Optional.ofNullable(codes.poll());
        }

        @Override
        public Optional<Map<String, String>> solve(Challenge challenge) {
            challengesShown.incrementAndGet();
            return Optional.of(challenge)
                    .filter(shown -> solves && shown instanceof Challenge.Slider)
                    .flatMap(_ -> market.slider().newest())
                    .flatMap(market.slider()::gap)
                    .map(gap -> Challenge.Slider.answer(gap, "0,0,0;" + gap + ",0,700"));
        }
    }
}
