package dev.qiangcai.buyer.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration WHILE = Duration.ofSeconds(30);

    private final List<String> trouble = new CopyOnWriteArrayList<>();

    /// Answers as it was told to, and then takes everything.
    private static final class Scripted implements Channel {
        private final ConcurrentLinkedQueue<Receipt> answers = new ConcurrentLinkedQueue<>();
        private final LinkedBlockingQueue<String> sent = new LinkedBlockingQueue<>();

        Scripted(Receipt... answers) {
            this.answers.addAll(List.of(answers));
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Set<String> secrets() {
            return Set.of();
        }

        @Override
        public Receipt send(Message message) {
            sent.add(message.title());
            return Optional.ofNullable(answers.poll()).orElseGet(() -> new Receipt.Taken("yes"));
        }
    }

    /// Takes for ever.
    private static final class Stuck implements Channel {
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public Set<String> secrets() {
            return Set.of();
        }

        @Override
        public Receipt send(Message message) throws InterruptedException {
            asked.countDown();
            new CountDownLatch(1).await();
            return new Receipt.Taken("never");
        }
    }

    @Test
    void a_channel_that_hangs_never_holds_up_whoever_sends_nor_another_channel() throws Exception {
        var stuck = new Stuck();
        var good = new Scripted();
        long slowest = 0;
        try (var courier = courier(WHILE.dividedBy(300), stuck, good)) {
            courier.send(() -> message("first"));
            stuck.asked.await();
            for (int i = 0; i < 5_000; i++) {
                var title = "message " + i;
                long begin = System.nanoTime();
                courier.send(() -> message(title));
                slowest = Math.max(slowest, System.nanoTime() - begin);
            }
            assertThat(good.sent.take()).isEqualTo("first");
        }
        // Generous, because tests share a machine: a channel that hangs would take seconds, or for ever.
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(1));
        assertThat(trouble).contains("stuck: messages that were not sent: 5001.");
    }

    @Test
    void what_is_sent_last_still_goes_out() {
        var good = new Scripted();
        try (var courier = courier(WHILE, good)) {
            courier.send(() -> message("one"));
            courier.send(() -> message("two"));
        }
        assertThat(good.sent).containsExactly("one", "two");
        assertThat(trouble).isEmpty();
    }

    @Test
    void what_is_not_taken_is_tried_again_in_order() {
        var busy = new Scripted(refused(Optional.of(Duration.ZERO)), refused(Optional.of(Duration.ZERO)));
        try (var courier = courier(WHILE, busy)) {
            courier.send(() -> message("one"));
            courier.send(() -> message("two"));
            await().until(() -> busy.sent.size() == 4);
        }
        assertThat(busy.sent).containsExactly("one", "one", "one", "two");
        assertThat(trouble).singleElement().asString().endsWith("It is tried again.");
    }

    @Test
    void a_refusal_for_good_is_said_and_not_repeated() {
        var closed = new Scripted(refused(Optional.empty()));
        try (var courier = courier(WHILE, closed)) {
            courier.send(() -> message("one"));
            courier.send(() -> message("two"));
        }
        assertThat(closed.sent).containsExactly("one", "two");
        assertThat(trouble).singleElement().asString().endsWith("It is given up.");
    }

    @Test
    void a_server_that_wants_to_be_left_alone_is_until_the_end_comes() {
        var throttled = new Scripted(refused(Optional.of(Duration.ofHours(1))));
        try (var courier = courier(WHILE, throttled)) {
            courier.send(() -> message("one"));
            await().until(() -> trouble.size() == 1);
            assertThat(throttled.sent).hasSize(1);
        }
        assertThat(throttled.sent).containsExactly("one", "one");
    }

    @Test
    void a_message_that_cannot_be_put_into_words_silences_no_other() {
        var good = new Scripted();
        try (var courier = courier(WHILE, good)) {
            courier.send(() -> {
                throw new IllegalStateException("a bug");
            });
            courier.send(() -> message("two"));
        }
        assertThat(good.sent).containsExactly("two");
        assertThat(trouble).hasSize(1);
    }

    @Test
    void what_comes_after_the_end_is_counted_and_nobody_is_hurt() {
        var good = new Scripted();
        var courier = courier(WHILE, good);
        courier.close();
        courier.send(() -> message("late"));
        assertThatCode(courier::close).doesNotThrowAnyException();
        assertThat(good.sent).isEmpty();
        assertThat(trouble).containsExactly("scripted: messages that were not sent: 1.");
    }

    @Test
    void an_interrupt_ends_the_last_wait_and_stays_set() {
        var stuck = new Stuck();
        var courier = courier(WHILE, stuck);
        courier.send(() -> message("one"));
        Thread.currentThread().interrupt();
        courier.close();
        assertThat(Thread.interrupted()).isTrue();
    }

    private Courier courier(Duration lastWait, Channel... channels) {
        return new Courier(List.of(channels), (Sentence why) -> trouble.add(why.toString()), SOON, lastWait);
    }

    private static Message message(String title) {
        return new Message(Level.SUCCESS, title, "", Optional.empty());
    }

    private static Receipt refused(Optional<Duration> again) {
        return new Receipt.Refused(Sentence.of("dev.qiangcai.buyer.words", "notice.unreachable", "x"), again);
    }
}
