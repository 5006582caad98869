package dev.qiangcai.buyer.stores;

import dev.qiangcai.buyer.Buyer;
import dev.qiangcai.buyer.Ending;
import dev.qiangcai.buyer.Errand;
import dev.qiangcai.buyer.order.OrderJournal;
import dev.qiangcai.buyer.plan.Account;
import dev.qiangcai.buyer.plan.Plan;
import dev.qiangcai.buyer.plan.Secret;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.Challenge;
import dev.qiangcai.buyer.visit.Owner;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A shopper with a plan in a file of their own, who runs it as the command line does: the plan is read and checked,
/// the store is opened by it, and the buyer goes.
final class Customer {
    /// A real store that has just been started, on a machine that builds other things, takes its time.
    private static final Duration BUSY = Duration.ofSeconds(60);

    private final Path folder;
    private final List<Consumer<Timeline>> habits = new ArrayList<>();
    private List<Event> seen = List.of();

    /// @param folder of the plan, the session and the journal
    /// @param plan the plan's text
    Customer(Path folder, String plan) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("qiangcai.yaml"), plan);
    }

    /// Does something once, as soon as such a thing has happened.
    Customer at(Class<? extends Event> kind, Runnable act) {
        var done = new AtomicBoolean();
        habits.add(timeline -> timeline.listen(entry -> {
            if (kind.isInstance(entry.event()) && done.compareAndSet(false, true)) {
                act.run();
            }
        }));
        return this;
    }

    /// Runs the plan, as often as one likes.
    Ending buy() throws InterruptedException {
        var plan = Plan.read(folder.resolve("qiangcai.yaml"), Map.of());
        var chosen = plan.setup().store();
        var profile = Profile.find(chosen.profile());
        var state = plan.setup().state();
        var timeline = new Timeline(InstantSource.system().instant(), System::nanoTime);
        habits.forEach(habit -> habit.accept(timeline));
        try (var store = Store.open(
                        chosen.base().map(profile::at).orElse(profile),
                        StoreSettings.in(state).withTimeout(BUSY));
                var journal = OrderJournal.open(state, InstantSource.system())) {
            var errand = new Errand(plan.name(), plan.purchase(), chosen.settings());
            return new Buyer(store, journal, new Known(plan.setup().account()), timeline).run(errand);
        } finally {
            seen = timeline.entries().stream().map(entry -> entry.event()).toList();
        }
    }

    /// What happened in the last run.
    <E extends Event> List<E> events(Class<E> kind) {
        return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Somebody who has written everything down.
    private record Known(Account account) implements Owner {
        @Override
        public Optional<String> secret(String name) {
            return account.secret(name).map(Secret::reveal);
        }

        @Override
        public Optional<String> code() {
            return account.secret("code").map(Secret::reveal);
        }

        @Override
        public Optional<Map<String, String>> solve(Challenge challenge) {
            return Optional.empty();
        }
    }
}
