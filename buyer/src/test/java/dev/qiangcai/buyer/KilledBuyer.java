package dev.qiangcai.buyer;

import dev.qiangcai.buyer.order.Intent;
import dev.qiangcai.buyer.order.IntentState;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Ceiling;
import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.plan.Purchase;
import dev.qiangcai.buyer.plan.When;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.shop.Answer;
import dev.qiangcai.shop.ClockSample;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.http.Time;
import dev.qiangcai.shop.money.Money;
import dev.qiangcai.shop.page.Picture;
import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The whole buyer in a process of its own, made to be killed: it runs one errand after the other, says
/// each thing that it is about to do or has done on its standard output, one a line, asks for the login's
/// code there ([#CODE]) and reads it from its standard input, and says [#END] and where its intent stands
/// after each errand.
///
/// Everything is as its owner runs it, but for the waits, which are a hundred times shorter.
final class KilledBuyer {
    static final String CODE = "code?";
    static final String END = "end ";
    /// The variable that names the journal's server; without it the journal is in the state folder.
    static final String STORAGE = "QIANGCAI_STORAGE";
    private static final int SHORTER = 100;
    /// A login that failed leaves nothing done; its owner tries again this often in all.
    private static final int TRIES = 5;

    private final Store store;
    private final OrderJournal journal;
    private final Owner owner;

    private KilledBuyer(Store store, OrderJournal journal, Owner owner) {
        this.store = store;
        this.journal = journal;
        this.owner = owner;
    }

    /// @param args the store's address, its profile, its certificate, the state folder, the phone, and a sku for each
    ///     errand, which also names it
    public static void main(String... args) throws InterruptedException {
        var profile = Profile.read(Path.of(args[1])).at(URI.create(args[0]));
        var state = Path.of(args[3]);
        var settings = StoreSettings.in(state)
                .withTrust(Optional.of(Path.of(args[2])))
                .withTime(new HastyTime(), new Random());
        try (var store = new Talkative(Store.open(profile, settings));
                var journal = OrderJournal.open(site(state), InstantSource.system())) {
            var buyer = new KilledBuyer(store, journal, new OnTheLine(args[4]));
            for (var sku : List.of(args).subList(5, args.length)) {
                say(END + sku + " " + buyer.buy(sku));
            }
        }
    }

    private static Site site(Path state) {
        return Optional.ofNullable(System.getenv(STORAGE))
                .<Site>map(url -> new Site.Server(ServerAddress.of(url, Map.of())))
                .orElseGet(() -> new Site.Folder(state));
    }

    private String buy(String sku) throws InterruptedException {
        for (int attempt = 0; attempt < TRIES && !settled(sku); attempt++) {
            var timeline = new Timeline(Instant.now(), System::nanoTime);
            timeline.listen(entry -> say(line(entry.event())));
            new Buyer(store, journal, owner, timeline, new HastyTicker()).run(errand(sku));
        }
        return intent(sku).map(intent -> intent.state().name()).orElse("without an intent");
    }

    private boolean settled(String sku) {
        return intent(sku)
                .filter(intent -> intent.state().terminal() || intent.state() == IntentState.NEEDS_OWNER)
                .isPresent();
    }

    private Optional<Intent> intent(String sku) {
        return journal.intents(3).stream()
                .filter(intent -> intent.wanted().purchase().equals(sku))
                .findFirst();
    }

    private static Errand errand(String sku) {
        var purchase = new Purchase(
                List.of(new Pick.BySku(sku)),
                1,
                new Ceiling(Money.of("1000.00", "CNY"), Money.of("1000.00", "CNY")),
                new When.Restock(),
                Duration.ofSeconds(30),
                Optional.empty());
        return new Errand(sku, purchase, Map.of("addressId", "1"));
    }

    private static String line(Event event) {
        return event instanceof Event.Moved(var _, var to)
                ? "now " + to
                : event.getClass().getSimpleName();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /// The owner, at the other end of the standard input and output.
    private record OnTheLine(String number) implements Owner {
        @Override
        public Optional<String> secret(String name) {
            return Optional.of(number);
        }

        @Override
        public Optional<String> code() {
            say(CODE);
            try {
                return Optional.ofNullable(
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Map<String, String>> solve(Challenge challenge) {
            return Optional.empty();
        }
    }

    /// Says what it is about to ask and what it has heard.
    private record Talkative(Store store) implements Store {
        @Override
        public Answer perform(Step step, Scope scope) {
            say("ask " + step);
            var answer = store.perform(step, scope);
            say("heard " + answer.outcome().label());
            return answer;
        }

        @Override
        public Profile profile() {
            return store.profile();
        }

        @Override
        public Answer finish(Step step, Scope scope) {
            return store.finish(step, scope);
        }

        @Override
        public Optional<Picture> picture(String address) {
            return store.picture(address);
        }

        @Override
        public Optional<ClockSample> probe() {
            return store.probe();
        }

        @Override
        public Duration holdBack() {
            return store.holdBack();
        }

        @Override
        public void forget() {
            store.forget();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static final class HastyTicker implements Ticker {
        private final Ticker system = Ticker.system();

        @Override
        public long nanos() {
            return system.nanos();
        }

        @Override
        public void parkUntil(long nanos) throws InterruptedException {
            long now = system.nanos();
            system.parkUntil(now + (nanos - now) / SHORTER);
        }
    }

    private static final class HastyTime implements Time {
        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean pause(Duration length, CountDownLatch stop) throws InterruptedException {
            return stop.await(length.toNanos() / SHORTER, TimeUnit.NANOSECONDS);
        }
    }
}
