package dev.qiangcai.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of an order journal wherever it is kept.
abstract class OrderJournalContract {
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    /// The same journal each time.
    abstract OrderJournal open();

    @Test
    void what_was_written_is_there_after_the_journal_is_opened_again() {
        var intent = Intent.armed(Wants.EGGS, NOON.instant());
        try (var journal = open()) {
            journal.insert(intent);
            journal.move(intent, intent.become(IntentState.QUOTED, "cheap enough"));
        }
        try (var journal = open()) {
            assertThat(journal.live(Wants.EGGS)).contains(intent.become(IntentState.QUOTED, "cheap enough"));
            assertThat(journal.transitions(intent.id()))
                    .extracting(Transition::from, Transition::to, Transition::at)
                    .containsExactly(
                            tuple(Optional.empty(), IntentState.ARMED, NOON.instant()),
                            tuple(Optional.of(IntentState.ARMED), IntentState.QUOTED, NOON.instant()));
        }
    }

    @Test
    void a_second_intent_for_the_same_purchase_is_refused() {
        try (var journal = open()) {
            journal.insert(Intent.armed(Wants.EGGS, NOON.instant()));
            assertThatThrownBy(() -> journal.insert(Intent.armed(Wants.milk("breakfast"), NOON.instant())))
                    .isInstanceOf(AnotherBuyer.class)
                    .hasMessageContaining("breakfast");
            journal.insert(Intent.armed(Wants.eggs("lunch"), NOON.instant()));
            assertThat(journal.intents(10)).hasSize(2);
        }
    }

    @Test
    void of_two_who_move_the_same_intent_one_loses() {
        try (var journal = open()) {
            var intent = Intent.armed(Wants.EGGS, NOON.instant());
            journal.insert(intent);
            journal.move(intent, intent.become(IntentState.QUOTED, "mine"));
            assertThatThrownBy(() -> journal.move(intent, intent.become(IntentState.QUOTED, "no, mine")))
                    .isInstanceOf(AnotherBuyer.class);
            assertThat(journal.transitions(intent.id())).hasSize(2);
        }
    }

    @Test
    void the_timeline_keeps_its_newest_rows() {
        try (var journal = open()) {
            IntStream.rangeClosed(1, 2_005).forEach(i -> journal.note("poll", "{\"n\":" + i + "}"));
            assertThat(journal.events(5_000)).hasSize(2_000);
            assertThat(journal.events(2))
                    .extracting(JournalEvent::body)
                    .containsExactly("{\"n\":2004}", "{\"n\":2005}");
            assertThatThrownBy(() -> journal.note("poll", "x".repeat(9_000))).hasMessageContaining("8192");
        }
    }

    @Test
    void an_account_is_the_same_each_time_and_another_one_is_not() {
        AccountKey key;
        try (var journal = open()) {
            key = journal.accountKey("13800138000");
            assertThat(key).isNotEqualTo(journal.accountKey("13800138001"));
        }
        try (var journal = open()) {
            assertThat(journal.accountKey(" 13800138000")).isEqualTo(key);
        }
    }

    @Test
    void a_purchase_that_was_given_up_may_be_started_again_and_one_that_was_made_may_not() {
        try (var journal = open()) {
            var first = Intent.armed(Wants.EGGS, NOON.instant());
            journal.insert(first);
            journal.move(first, first.become(IntentState.ABANDONED, "another day"));
            var second = Intent.armed(Wants.EGGS, NOON.instant());
            journal.insert(second);
            assertThat(journal.live(Wants.EGGS)).contains(second);
            assertThat(journal.intents(10)).hasSize(2);
        }
    }
}
