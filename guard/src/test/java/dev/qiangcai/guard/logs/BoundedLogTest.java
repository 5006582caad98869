package dev.qiangcai.guard.logs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class BoundedLogTest {
    private static final LogSettings SMALL = new LogSettings(1_000, 200, OptionalLong.empty(), Duration.ofMillis(200));

    private final Tap tap = new Tap();

    /// A reader that can stall, or break.
    private static final class Tap extends OutputStream {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private volatile CountDownLatch open = new CountDownLatch(0);
        private volatile boolean broken;

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                open.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            if (broken) {
                throw new IOException("broken pipe");
            }
            synchronized (seen) {
                seen.write(bytes, from, count);
            }
        }

        String text() {
            synchronized (seen) {
                return seen.toString(UTF_8);
            }
        }

        void stall() {
            open = new CountDownLatch(1);
        }

        void flow() {
            open.countDown();
        }
    }

    @Test
    void lines_arrive_whole_and_in_order() {
        try (var log = BoundedLog.open("t", tap, LogSettings.usual());
                var print = log.printStream(UTF_8)) {
            print.print("one");
            print.println(" and two");
            print.printf("三%n");
            print.println();
            assertThat(log.drain()).isTrue();
            assertThat(tap.text()).isEqualTo("one and two\n三\n\n");
            assertThat(log.written()).isEqualTo(3);
        }
    }

    @Test
    void a_stalled_reader_stops_nobody_and_the_oldest_whole_lines_are_dropped_and_told() {
        tap.stall();
        try (var log = BoundedLog.open("t", tap, SMALL);
                var print = log.printStream(UTF_8)) {
            for (var i = 0; i < 10_000; i++) {
                print.println("line " + i);
            }
            assertThat(log.dropped()).isGreaterThan(9_900);
            tap.flow();
            await().untilAsserted(() -> assertThat(tap.text()).endsWith("line 9999\n"));
            assertThat(tap.text()).containsPattern("\\[t] \\d+ lines \\(\\d+ bytes\\) were left out");
            assertThat(tap.text().lines().filter(line -> !line.startsWith("[t]")))
                    .allMatch(line -> line.matches("line \\d+"));
            assertThat(log.written() + log.dropped()).isEqualTo(10_000);
        }
    }

    @Test
    void a_question_without_a_line_end_is_shown_all_the_same() {
        try (var log = BoundedLog.open("t", tap, LogSettings.usual());
                var print = log.printStream(UTF_8)) {
            print.print("Go on? ");
            await().untilAsserted(() -> assertThat(tap.text()).isEqualTo("Go on? "));
        }
    }

    @Test
    void an_endless_line_is_cut_off_between_two_characters() {
        try (var log = BoundedLog.open("t", tap, SMALL);
                var print = log.printStream(UTF_8)) {
            print.println("x" + "菜".repeat(100_000));
            print.println("after");
            log.drain();
            assertThat(tap.text()).matches("x菜+ …\\[cut]\nafter\n");
            assertThat(tap.text().getBytes(UTF_8).length).isLessThanOrEqualTo(200 + 6);
        }
    }

    @Test
    void a_budget_of_bytes_holds_and_tells_what_it_cost() {
        var nanos = new AtomicLong();
        var settings = new LogSettings(1 << 20, 200, OptionalLong.of(1_000), Duration.ofMillis(200));
        try (var log = BoundedLog.open("t", tap, settings, nanos::get)) {
            for (var i = 0; i < 1_000; i++) {
                log.line("123456789\n".getBytes(UTF_8));
            }
            assertThat(log.dropped()).isBetween(899L, 901L);
            nanos.addAndGet(500_000_000);
            for (var i = 0; i < 1_000; i++) {
                log.line("abcdefghi\n".getBytes(UTF_8));
            }
            assertThat(log.dropped()).isBetween(1_848L, 1_852L);
            await().untilAsserted(() -> assertThat(tap.text()).contains("lines ("));
        }
    }

    @Test
    void a_reader_that_breaks_is_tried_again() {
        tap.broken = true;
        try (var log = BoundedLog.open("t", tap, SMALL);
                var print = log.printStream(UTF_8)) {
            print.println("lost");
            await().until(() -> log.dropped() == 1);
            tap.broken = false;
            print.println("found");
            await().untilAsserted(() -> assertThat(tap.text()).contains("[t] 1 lines", "found"));
        }
    }

    @Test
    void closing_waits_for_a_reader_only_so_long() {
        tap.stall();
        var log = BoundedLog.open("t", tap, SMALL);
        log.line("never read\n".getBytes(UTF_8));
        var start = System.nanoTime();
        log.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(190), Duration.ofSeconds(20));
        log.line("too late\n".getBytes(UTF_8));
        assertThat(log.dropped()).isEqualTo(1);
        tap.flow();
    }

    @Test
    void the_handler_of_the_jdks_logging_writes_here_and_never_throws() {
        try (var log = BoundedLog.open("t", tap, LogSettings.usual())) {
            var handler = log.handler();
            handler.setErrorManager(new java.util.logging.ErrorManager() {
                @Override
                public void error(String what, Exception why, int code) {
                    log.line("unprintable\n".getBytes(UTF_8));
                }
            });
            var event = new LogRecord(Level.WARNING, "out of {0}");
            event.setParameters(new Object[] {"cabbage"});
            handler.publish(event);
            handler.setFormatter(new java.util.logging.SimpleFormatter() {
                @Override
                public String format(LogRecord any) {
                    throw new IllegalStateException("hostile");
                }
            });
            handler.publish(event);
            handler.flush();
            handler.close();
            log.drain();
            assertThat(tap.text()).contains("WARNING: out of cabbage", "unprintable");
        }
    }

    @Test
    void lines_of_many_threads_do_not_mix() throws InterruptedException {
        try (var log = BoundedLog.open("t", tap, LogSettings.usual());
                var print = log.printStream(UTF_8)) {
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 20; i++) {
                var letter = String.valueOf((char) ('a' + i));
                threads.add(Thread.ofVirtual().start(() -> {
                    for (var n = 0; n < 200; n++) {
                        print.println(letter.repeat(20));
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(log.drain()).isTrue();
            assertThat(tap.text().lines()).hasSize(4_000).allMatch(line -> line.matches("(.)\\1{19}"));
        }
    }

    @Test
    void impossible_bounds_are_refused() {
        assertThatThrownBy(() -> new LogSettings(10, 100, OptionalLong.empty(), Duration.ZERO))
                .hasMessageContaining("lineBytes 100, queueBytes 10");
        assertThatThrownBy(() -> new LogSettings(1_000, 100, OptionalLong.of(0), Duration.ZERO))
                .hasMessageContaining("bytesPerSecond");
    }
}
