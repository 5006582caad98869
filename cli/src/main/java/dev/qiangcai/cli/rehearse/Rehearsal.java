package dev.qiangcai.cli.rehearse;

import dev.qiangcai.buyer.Buyer;
import dev.qiangcai.buyer.Errand;
import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.market.Market;
import dev.qiangcai.market.MarketSettings;
import dev.qiangcai.market.counter.Uid;
import dev.qiangcai.market.rivals.RivalSettings;
import dev.qiangcai.market.rivals.Rivals;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One rehearsal: opens a practice store with rivals, and buys there as at any other store.
///
/// ```java
/// var result = new Rehearsal(settings, folder).run(timeline -> timeline.listen(show), stage -> {});
/// ```
/// Blocks until the buyer is done. The buyer knows nothing of the store's insides: it gets an address, a certificate,
/// a phone that receives codes, and the bundled profile.
public final class Rehearsal {
    /// The account that buys; a number that nobody has.
    private static final String PHONE = "13800000000";
    private static final String ITEM = "土鸡蛋 30枚";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /// A person at the slider takes as long as they take.
    private static final Duration PATIENCE_WITH_PEOPLE = Duration.ofMinutes(10);

    private final RehearsalSettings settings;
    private final Path folder;
    private final Function<Challenge, Optional<Map<String, String>>> solver;
    private final Optional<Likeness> likeness;

    /// A rehearsal where nobody solves a challenge.
    ///
    /// @param folder for the journal, the session and the store's certificate; one rehearsal at a time uses it
    public Rehearsal(RehearsalSettings settings, Path folder) {
        this(settings, folder, _ -> Optional.empty());
    }

    /// @param solver the owner before a challenge, see [dev.qiangcai.buyer.visit.Owner#solve]
    public Rehearsal(
            RehearsalSettings settings, Path folder, Function<Challenge, Optional<Map<String, String>>> solver) {
        this(settings, folder, solver, Optional.empty());
    }

    private Rehearsal(
            RehearsalSettings settings,
            Path folder,
            Function<Challenge, Optional<Map<String, String>>> solver,
            Optional<Likeness> likeness) {
        this.settings = settings;
        this.folder = folder;
        this.solver = solver;
        this.likeness = likeness;
    }

    /// The same of a purchase that its owner has planned: its items are on the practice store's shelves, as dear as its
    /// limits allow, in the practice store's currency.
    public Rehearsal of(Purchase planned) {
        return new Rehearsal(settings, folder, solver, Optional.of(new Likeness(planned)));
    }

    /// Runs it to its end.
    ///
    /// @param onTimeline is given the timeline before anything happens
    /// @param audience is given the store once it is open
    public RehearsalResult run(Consumer<Timeline> onTimeline, Audience audience) throws InterruptedException {
        var phones = new Phones();
        try (var market = Market.open(market(phones))) {
            var profile = Profile.bundled("shangchao").at(market.uri());
            var stage = new Stage(market, phones::code, errand(profile));
            audience.opened(stage);
            market.writeCertificate(certificate());
            var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
            onTimeline.accept(timeline);
            try (var rivals = Rivals.start(rivals(stage), phones::code, market.slider()::gap)) {
                var result = buy(stage, profile, timeline, phones, rivals);
                audience.closing();
                return result;
            }
        }
    }

    private Path certificate() {
        return folder.resolve("market.pem");
    }

    private RehearsalResult buy(Stage stage, Profile profile, Timeline timeline, Phones phones, Rivals rivals)
            throws InterruptedException {
        var market = stage.market();
        long nanos = System.nanoTime();
        long opened = nanos
                + Duration.between(market.clock().at(nanos), market.opensAt()).toNanos();
        try (var store = Store.open(profile, StoreSettings.in(folder).withTrust(Optional.of(certificate())));
                var journal = OrderJournal.open(folder, InstantSource.system())) {
            var buyer = new Buyer(store, journal, phones.owner(PHONE, solver), timeline);
            var ending = buyer.run(stage.errand());
            var truth = truth(market, journal, timeline);
            return new RehearsalResult(ending, timeline, market.opensAt(), opened, truth, rivals.results());
        }
    }

    /// Faults strike us alone: rivals are the weather, not the test.
    private MarketSettings market(Phones phones) {
        var faults = settings.store().trouble().faults();
        return settings.store()
                .goods(goods -> likeness.map(real -> real.shelves(goods)).orElse(goods))
                .opensIn(settings.opensIn())
                .faults(faults.seed(settings.seed()).only(Market.uidOf(PHONE).value()))
                .texts(phones);
    }

    private RivalSettings rivals(Stage stage) {
        var market = stage.market();
        return new RivalSettings(
                market.uri(),
                market.certificate(),
                stage.sku(),
                settings.rivals(),
                settings.opensIn(),
                settings.seed());
    }

    private Errand errand(Profile profile) {
        var currency = profile.money().currency();
        var patience = settings.people() ? PATIENCE_WITH_PEOPLE : PATIENCE;
        var purchase =
                likeness.map(real -> real.purchase(currency, patience)).orElseGet(() -> usual(currency, patience));
        return new Errand("rehearsal", purchase, Map.of("addressId", "1"));
    }

    private static Purchase usual(Currency currency, Duration patience) {
        var code = currency.getCurrencyCode();
        return new Purchase(
                List.of(new Pick.ByName(ITEM)),
                1,
                new Ceiling(Money.of("15.00", code), Money.of("30.00", code)),
                new When.AnnouncedOpening(),
                patience,
                Optional.empty());
    }

    private static RehearsalResult.Truth truth(Market market, OrderJournal journal, Timeline timeline) {
        var us = Market.uidOf(PHONE);
        var orders =
                market.orders().stream().filter(order -> order.uid().equals(us)).toList();
        var arrivals = market.arrivals().stream()
                .filter(arrival -> arrival.uid().filter(us::equals).isPresent())
                .toList();
        var known = journal.intents(100).stream()
                .map(Intent::placed)
                .flatMap(Optional::stream)
                .map(placed -> placed.id().text())
                .collect(Collectors.toSet());
        var real = orders.stream().map(order -> order.id().value()).collect(Collectors.toSet());
        return new RehearsalResult.Truth(
                arrivals,
                orders,
                others(market, us),
                market.requests(us),
                known.equals(real),
                clockError(market, timeline));
    }

    private static List<Duration> others(Market market, Uid us) {
        return market.orders().stream()
                .filter(order -> !order.uid().equals(us))
                .map(order -> Duration.between(market.opensAt(), order.createdAt()))
                .sorted()
                .toList();
    }

    private static Duration clockError(Market market, Timeline timeline) {
        return timeline.entries().stream()
                .map(entry -> entry.event())
                .filter(Event.ClockKept.class::isInstance)
                .map(event -> ((Event.ClockKept) event).estimate())
                .reduce((_, last) -> last)
                .map(estimate -> {
                    long now = System.nanoTime();
                    return Duration.between(market.clock().at(now), estimate.storeTimeAt(now));
                })
                .orElse(Duration.ZERO);
    }
}
