package dev.qiangcai.guard.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInTest {
    @TempDir
    private Path folder;

    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final @Nullable UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger summoned = new AtomicInteger();
    private volatile @Nullable StandIn standIn;
    private volatile @Nullable CrashReporter reporter;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, UTF_8));
    }

    @AfterEach
    void hushed() {
        System.setErr(errBefore);
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
    }

    @Test
    void the_first_failure_brings_the_reporter_up_and_is_the_first_it_reports() throws IOException {
        standIn = StandIn.install(riser(this::bringUp));
        Failing.with(new IllegalStateException("early"));
        Failing.with(new IllegalArgumentException("later"));
        assertThat(told()).contains("IllegalStateException: early", "IllegalArgumentException: later");
        assertThat(summoned).hasValue(1);
    }

    @Test
    void many_that_fail_at_once_wait_for_the_same_reporter() throws Exception {
        standIn = StandIn.install(riser(this::bringUp));
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 50; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                throw new IllegalStateException("at once");
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(reporter().failures()).isEqualTo(50);
        assertThat(told()).containsOnlyOnce("a thread failed").contains("49 × java.lang.IllegalStateException at ");
        assertThat(summoned).hasValue(1);
    }

    @Test
    void when_the_reporter_is_closed_the_place_is_as_it_was_before_both() {
        UncaughtExceptionHandler host = (thread, failure) -> heard.add(failure.getMessage());
        Thread.setDefaultUncaughtExceptionHandler(host);
        var riser = riser(this::bringUp);
        standIn = StandIn.install(riser);
        StandIn.call(riser, 0);
        Failing.with(new IllegalStateException("reported"));
        reporter().close();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(host);
        assertThat(heard).containsExactly("reported");
    }

    @Test
    void whoever_was_there_before_hears_of_the_first_failure_too() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> heard.add(failure.getMessage()));
        standIn = StandIn.install(riser(this::bringUp));
        Failing.with(new IllegalStateException("early"));
        reporter().close();
        assertThat(heard).containsExactly("early");
    }

    @Test
    void with_an_applications_own_handler_in_between_a_failure_counts_once() throws IOException {
        standIn = StandIn.install(riser(this::bringUp));
        var next = standIn;
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            heard.add(failure.getMessage());
            next.uncaughtException(thread, failure);
        });
        for (var when : List.of("early", "later")) {
            Failing.with(new IllegalStateException(when));
        }
        assertThat(heard).containsExactly("early", "later");
        assertThat(reporter().failures()).isEqualTo(2);
        assertThat(told()).containsOnlyOnce("a thread failed").contains("1 × java.lang.IllegalStateException at ");
    }

    @Test
    void where_no_reporter_comes_up_a_failure_is_printed_as_if_nobody_had_been_there() {
        standIn = StandIn.install(riser(summoned::incrementAndGet));
        Failing.with(new IllegalStateException("unreported"));
        assertThat(summoned).hasValue(1);
        assertThat(err.toString(UTF_8)).contains("java.lang.IllegalStateException: unreported", "\tat ");
        standIn.leave();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handlerBefore);
    }

    /// Parks until it is called.
    private Thread riser(Runnable rise) {
        var riser = new Thread(() -> {
            LockSupport.park(this);
            rise.run();
        });
        riser.setDaemon(true);
        riser.start();
        return riser;
    }

    private void bringUp() {
        summoned.incrementAndGet();
        reporter = CrashReporter.beside(new CrashSettings(Optional.of(file()), Duration.ofHours(1), () -> ""), standIn);
    }

    private CrashReporter reporter() {
        return requireNonNull(reporter);
    }

    /// What the file says at the end.
    private String told() throws IOException {
        reporter().close();
        return Files.readString(file());
    }

    private Path file() {
        return folder.resolve("crash.log");
    }
}
