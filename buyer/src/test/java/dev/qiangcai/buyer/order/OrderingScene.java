package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.shop.profile.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A purchase at a store made of code, and a journal in a folder of its own.
abstract class OrderingScene {
    static final Scope SCOPE = Scope.EMPTY;

    @TempDir
    Path folder;

    OrderJournal journal;
    final List<Duration> pauses = new ArrayList<>();
    final List<IntentState> states = new ArrayList<>();
    final List<Map<String, String>> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        journal = OrderJournal.open(folder, InstantSource.system());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    Ordering ready(FakeShop shop) throws InterruptedException {
        var ordering = to(shop);
        assertThat(ordering.start(SCOPE)).isEmpty();
        assertThat(ordering.quote(SCOPE)).isInstanceOf(Quotation.Held.class);
        return ordering;
    }

    Ordering to(FakeShop shop) {
        return with(new FakeStore(ask -> {
            asked.add(new HashMap<>(ask));
            return shop.handle(ask);
        }));
    }

    Ordering with(FakeStore store) {
        return new Ordering(store, journal, Wants.EGGS, around());
    }

    Surroundings around() {
        return new Surroundings(InstantSource.system(), pauses::add, new OrderListener() {
            @Override
            public void moved(Transition transition) {
                states.add(transition.to());
            }
        });
    }

    static long now() {
        return System.currentTimeMillis();
    }
}
