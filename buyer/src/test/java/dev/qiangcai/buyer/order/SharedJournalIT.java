package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.buyer.storage.Postgres;
import dev.qiangcai.buyer.storage.ServerAddress;
import dev.qiangcai.buyer.storage.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A journal on a PostgreSQL server, where several are open at the same time as in several processes.
class SharedJournalIT extends OrderJournalContract {
    private static final int MACHINES = 3;

    private final Postgres postgres = Postgres.shared();
    private final ServerAddress database = postgres.database();

    @Override
    OrderJournal open() {
        return OrderJournal.open(new Site.Server(database), NOON);
    }

    @Test
    void all_who_open_it_first_at_once_know_an_account_by_the_same_key() throws Exception {
        var keys = onEach(IntStream.range(0, MACHINES)
                .mapToObj(_ -> (Callable<AccountKey>) () -> {
                    try (var journal = open()) {
                        return journal.accountKey("13800138000");
                    }
                })
                .toList());
        assertThat(keys).hasSize(MACHINES).containsOnly(keys.getFirst());
    }

    @Test
    void of_all_who_start_a_purchase_at_once_one_does() throws Exception {
        try (var machines = new Machines()) {
            for (int purchase = 0; purchase < 20; purchase++) {
                var wanted = Wants.eggs("purchase " + purchase);
                var won = new AtomicInteger();
                machines.each(journal -> {
                    try {
                        journal.insert(Intent.armed(wanted, NOON.instant()));
                        won.incrementAndGet();
                    } catch (AnotherBuyer _) {
                        // as it should
                    }
                });
                assertThat(won).as(wanted.purchase()).hasValue(1);
            }
        }
    }

    @Test
    void of_all_who_move_an_intent_at_once_one_does() throws Exception {
        try (var machines = new Machines()) {
            for (int purchase = 0; purchase < 20; purchase++) {
                var intent = Intent.armed(Wants.eggs("purchase " + purchase), NOON.instant());
                machines.first().insert(intent);
                var won = new AtomicInteger();
                machines.each(journal -> {
                    try {
                        journal.move(intent, intent.become(IntentState.QUOTED, "mine"));
                        won.incrementAndGet();
                    } catch (AnotherBuyer _) {
                        // as it should
                    }
                });
                assertThat(won).as(intent.wanted().purchase()).hasValue(1);
                assertThat(machines.first().transitions(intent.id())).hasSize(2);
            }
        }
    }

    @Test
    void all_write_on_one_timeline_and_no_row_is_lost() throws Exception {
        try (var machines = new Machines()) {
            machines.each(journal -> IntStream.range(0, 30).forEach(i -> journal.note("look", "{\"n\":" + i + "}")));
            assertThat(machines.first().events(1_000))
                    .hasSize(30 * MACHINES)
                    .extracting(JournalEvent::seq)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_server_that_ends_all_connections_costs_no_change() {
        try (var journal = open()) {
            var intent = Intent.armed(Wants.EGGS, NOON.instant());
            journal.insert(intent);
            cut();
            journal.move(intent, intent.become(IntentState.QUOTED, "cheap enough"));
            cut();
            assertThat(journal.transitions(intent.id())).hasSize(2);
        }
    }

    @Test
    void a_change_whose_commit_was_kept_but_not_answered_counts_once() throws Exception {
        try (var wire = new LostCommit(postgres.port());
                var journal = OrderJournal.open(new Site.Server(wire.to(database)), NOON)) {
            var intent = Intent.armed(Wants.EGGS, NOON.instant());
            wire.loseNext();
            journal.insert(intent);
            wire.loseNext();
            journal.move(intent, intent.become(IntentState.QUOTED, "cheap enough"));
            assertThat(wire.lost()).isEqualTo(2);
            assertThat(journal.transitions(intent.id())).hasSize(2);
            assertThat(journal.live(Wants.EGGS).orElseThrow().state()).isEqualTo(IntentState.QUOTED);
        }
    }

    @Test
    void a_purchase_is_one_machines_until_it_is_done_or_gone() {
        try (var one = open();
                var other = open()) {
            var account = one.accountKey("13800138000");
            var turn = one.turn("shop", account, "eggs");
            try (var next = other.turn("shop", account, "eggs");
                    var lunch = other.turn("shop", account, "lunch")) {
                assertThat(turn.mine()).isTrue();
                assertThat(next.mine()).isFalse();
                assertThat(lunch.mine()).isTrue();
                turn.close();
                Awaitility.await().until(next::mine);
            } finally {
                turn.close();
            }
        }
    }

    private void cut() {
        postgres.execute(
                "postgres",
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
                        + database.place().substring(database.place().lastIndexOf('/') + 1) + "'");
    }

    private static <T> List<T> onEach(List<Callable<T>> works) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<T>();
            for (var end : threads.invokeAll(works)) {
                ends.add(end.get());
            }
            return ends;
        }
    }

    private interface Work {
        void on(OrderJournal journal);
    }

    private final class Machines implements AutoCloseable {
        private final List<OrderJournal> journals =
                IntStream.range(0, MACHINES).mapToObj(_ -> open()).toList();

        OrderJournal first() {
            return journals.getFirst();
        }

        void each(Work work) throws Exception {
            onEach(journals.stream()
                    .map(journal -> (Callable<Boolean>) () -> {
                        work.on(journal);
                        return true;
                    })
                    .toList());
        }

        @Override
        public void close() {
            journals.forEach(OrderJournal::close);
        }
    }
}
