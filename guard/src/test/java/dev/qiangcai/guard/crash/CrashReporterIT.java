package dev.qiangcai.guard.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.guard.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrashReporterIT {
    @ParameterizedTest
    @CsvSource({"virtual, 10000", "platform, 1000"})
    void thousands_of_threads_that_fail_at_once_leave_at_most_16_kib_and_the_process_alive(String kind, int crowd)
            throws IOException, InterruptedException {
        var remains = ChildJvm.run(Crowd.class, List.of("-Xmx96m", "-Xss256k"), kind, "" + crowd);
        assertThat(remains.exit()).as(remains.err()).isZero();
        assertThat(remains.out()).contains("alive " + crowd);
        assertThat(remains.err().getBytes(StandardCharsets.UTF_8).length).isBetween(500, CrashReporter.MOST_BYTES);
        assertThat(remains.err()).contains("IllegalStateException: sold out", " × java.lang.IllegalStateException");
        // whoever is sold out is counted once: 1 reported, the rest repeated or too many to look at
        assertThat(counted(remains.err())).isEqualTo(crowd - 1);
    }

    @Tag("proof")
    @Test
    void so_do_ten_thousand_of_the_platforms() throws IOException, InterruptedException {
        thousands_of_threads_that_fail_at_once_leave_at_most_16_kib_and_the_process_alive("platform", 10_000);
    }

    private static long counted(String err) {
        return err.lines()
                .filter(line -> line.contains(" × "))
                .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .sum();
    }

    @Test
    void an_overflowing_stack_is_reported_also_by_a_catcher_with_no_stack_left()
            throws IOException, InterruptedException {
        var remains = ChildJvm.run(Overflow.class, List.of("-Xmx64m"));
        assertThat(remains.exit()).as(remains.err()).isZero();
        assertThat(remains.out()).contains("alive");
        assertThat(remains.err()).contains("java.lang.StackOverflowError", " more frames", "Overflow.fall(");
        assertThat(remains.err().length()).isLessThan(CrashReporter.MOST_BYTES);
    }

    @Test
    void a_full_heap_is_reported_while_it_is_still_full() throws IOException, InterruptedException {
        var remains = ChildJvm.run(Hoard.class, List.of("-Xmx24m"));
        assertThat(remains.exit()).as(remains.err()).isZero();
        assertThat(remains.err()).contains("java.lang.OutOfMemoryError", "thread \"hoarder\"", " of ");
        assertThat(remains.err().length()).isLessThan(CrashReporter.MOST_BYTES);
    }

    @Test
    void a_failure_of_the_main_thread_is_reported_before_the_process_ends() throws IOException, InterruptedException {
        var remains = ChildJvm.run(LastWords.class, List.of());
        assertThat(remains.exit()).isEqualTo(1);
        assertThat(remains.err()).contains("thread \"main\"", "IllegalStateException: the end");
    }

    @Test
    void a_reader_of_stderr_who_stalls_holds_up_no_failing_thread() throws IOException, InterruptedException {
        var process = ChildJvm.start(Stalled.class, List.of());
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue(); // nobody has read a byte
            assertThat(process.getInputStream().readAllBytes()).asString().contains("alive");
        } finally {
            process.destroyForcibly();
        }
    }

    /// Threads of one kind, some frames deep, fail at one signal.
    static final class Crowd {
        public static void main(String[] args) throws InterruptedException {
            var reporter = CrashReporter.install(CrashSettings.usual());
            var go = new CountDownLatch(1);
            var builder = args[0].equals("virtual") ? Thread.ofVirtual() : Thread.ofPlatform();
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < Integer.parseInt(args[1]); i++) {
                threads.add(builder.start(() -> fail(20, go)));
            }
            go.countDown();
            for (var thread : threads) {
                thread.join();
            }
            System.out.println("alive " + reporter.failures());
        }

        private static void fail(int depth, CountDownLatch go) {
            if (depth > 0) {
                fail(depth - 1, go);
                return;
            }
            try {
                go.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("sold out");
        }
    }

    /// One thread overflows its stack; another reports that from the bottom of it.
    static final class Overflow {
        public static void main(String[] args) throws InterruptedException {
            var reporter = CrashReporter.install(CrashSettings.usual());
            var uncaught = new Thread(() -> fall(0), "falling");
            uncaught.start();
            uncaught.join();
            var caught = Thread.ofVirtual().start(() -> reportFromTheBottom(reporter));
            caught.join();
            System.out.println("alive");
        }

        @SuppressWarnings("InfiniteRecursion") // that is what it is for
        private static int fall(int depth) {
            return fall(depth + 1) + 1;
        }

        @SuppressWarnings("InfiniteRecursion")
        private static void reportFromTheBottom(CrashReporter reporter) {
            try {
                reportFromTheBottom(reporter);
            } catch (StackOverflowError bottom) {
                reporter.report(bottom);
            }
        }
    }

    /// Fills the heap, keeps it full, and fails.
    static final class Hoard {
        private static final List<byte[]> HOARD = new ArrayList<>(1 << 20);

        public static void main(String[] args) throws InterruptedException {
            CrashReporter.install(CrashSettings.usual());
            var hoarder = new Thread(
                    () -> {
                        for (var size = 1 << 20; ; size = fill(size)) {
                            if (size == 0) {
                                throw new OutOfMemoryError("the heap is full, and stays so");
                            }
                        }
                    },
                    "hoarder");
            hoarder.start();
            hoarder.join();
            if (HOARD.isEmpty()) { // what it holds is held until here
                throw new IllegalStateException("nothing was hoarded");
            }
        }

        /// Fills what room there is with pieces of that size, and returns the next smaller one.
        private static int fill(int size) {
            try {
                while (true) {
                    HOARD.add(new byte[size]);
                }
            } catch (OutOfMemoryError full) {
                return size <= 16 ? 0 : size / 4;
            }
        }
    }

    /// Fails at once.
    static final class LastWords {
        public static void main(String[] args) {
            CrashReporter.install(CrashSettings.usual());
            throw new IllegalStateException("the end");
        }
    }

    /// Fills the pipe of stderr, then has threads fail.
    static final class Stalled {
        public static void main(String[] args) throws InterruptedException {
            CrashReporter.install(new CrashSettings(
                    java.util.Optional.empty(), java.time.Duration.ofMillis(10), () -> "x".repeat(900)));
            for (var i = 0; i < 300; i++) {
                var failure = new IllegalStateException("failure " + i);
                failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", i)});
                var thread = new Thread(() -> {
                    throw failure;
                });
                thread.start();
                thread.join();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
            System.out.println("alive");
        }
    }
}
