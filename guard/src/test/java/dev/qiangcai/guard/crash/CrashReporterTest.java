package dev.qiangcai.guard.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReporterTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void hushed() {
        System.setErr(before);
    }

    private Path file() {
        return folder.resolve("crash.log");
    }

    private CrashReporter reporter() {
        return CrashReporter.install(new CrashSettings(Optional.of(file()), NEVER, () -> "memory 512 MiB"));
    }

    /// What the file says when these threads have failed and the reporter is closed.
    private String told(Throwable... failures) throws IOException {
        try (var reporter = reporter()) {
            for (var failure : failures) {
                Failing.with(failure);
            }
            await().until(() -> reporter.failures() == failures.length);
        }
        return Files.exists(file()) ? Files.readString(file()) : "";
    }

    @Test
    void a_report_names_thread_failure_causes_and_the_process() throws IOException {
        var failure = new IllegalStateException("no cabbage", new IOException("connection reset"));
        failure.addSuppressed(new IOException("and again"));
        var report = told(failure);
        assertThat(report)
                .contains(
                        "a thread failed [",
                        "thread \"buyer-7\"",
                        "java.lang.IllegalStateException: no cabbage\n",
                        "caused by java.io.IOException: connection reset\n",
                        "(1 suppressed)",
                        "at dev.qiangcai.guard.crash.CrashReporterTest.",
                        "pid " + ProcessHandle.current().pid(),
                        "heap ",
                        "memory 512 MiB");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(report);
    }

    @Test
    void virtual_threads_are_reported_too() throws Exception {
        try (var reporter = reporter()) {
            Thread.ofVirtual()
                    .name("virtual-buyer")
                    .start(() -> {
                        throw new IllegalStateException("virtually");
                    })
                    .join();
            await().until(() -> reporter.reports() == 1);
        }
        assertThat(Files.readString(file())).contains("thread \"virtual-buyer\" #");
    }

    @Test
    void the_same_failure_again_is_counted_and_told_in_one_line() throws IOException {
        var failures = new ArrayList<Throwable>();
        for (var i = 0; i < 50; i++) {
            failures.add(new IllegalStateException("number " + i));
        }
        var report = told(failures.toArray(Throwable[]::new));
        assertThat(report).containsOnlyOnce("a thread failed").contains("49 × java.lang.IllegalStateException at ");
        assertThat(report).contains("number 0").doesNotContain("number 1");
    }

    @Test
    void repetitions_are_told_while_it_runs_too() throws IOException {
        var often = new CrashSettings(Optional.of(file()), Duration.ofMillis(50), () -> "");
        try (var reporter = CrashReporter.install(often)) {
            for (var i = 0; i < 3; i++) {
                Failing.with(new IllegalStateException("again"));
            }
            // in one line or, on a slow machine, in two
            await().untilAsserted(() -> assertThat(Files.readString(file())).containsPattern("2 × |1 × (?s:.*)1 × "));
            assertThat(reporter.reports()).isEqualTo(1);
        }
    }

    @Test
    void reporters_may_be_closed_in_any_order() throws IOException {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        var first = reporter();
        var second = CrashReporter.install(new CrashSettings(Optional.of(folder.resolve("2.log")), NEVER, () -> ""));
        first.close();
        Failing.with(new IllegalStateException("while the second reports"));
        second.close();
        assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(handler);
        assertThat(folder.resolve("2.log")).content().contains("while the second reports");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_reporter_beside_an_application_that_begins_reports_what_fails_at_once() throws IOException {
        try (var reporter = CrashReporter.beside(new CrashSettings(Optional.of(file()), NEVER, () -> ""), null)) {
            Failing.with(new IllegalStateException("early"));
            await().until(() -> reporter.failures() == 1);
        }
        assertThat(Files.readString(file())).contains("IllegalStateException: early");
    }

    @Test
    void thirty_frames_are_shared_by_a_failure_and_three_causes() throws IOException {
        Throwable failure = deep(50, "cause 0", new IOException("the first cause"));
        for (var i = 1; i < 5; i++) {
            failure = deep(50, "cause " + i, failure);
        }
        var report = told(failure);
        assertThat(report.lines().filter(line -> line.startsWith("    at "))).hasSize(30);
        assertThat(report.lines().filter(line -> line.startsWith("caused by "))).hasSize(3);
        assertThat(report)
                .contains("and 2 causes more", " more frames\n")
                .contains("cause 4")
                .doesNotContain("cause 0");
    }

    private static RuntimeException deep(int depth, String message, Throwable cause) {
        return depth == 0 ? new IllegalStateException(message, cause) : deep(depth - 1, message, cause);
    }

    @Test
    void whatever_a_failure_does_its_report_is_small_and_whole() throws IOException {
        var circle = new IllegalStateException("a");
        circle.initCause(new IllegalArgumentException("b", circle));
        var report = told(
                new Hostile(), circle, new Endless(), new IllegalStateException("x\n\u001b[31m菜".repeat(1_000_000)));
        assertThat(report.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(CrashReporter.MOST_BYTES);
        assertThat(report)
                .contains("Hostile: (its message could not be had)", "(no frames)", "997 or more causes more")
                .contains("x\\n?[31m菜", "more characters)")
                .doesNotContain("\u001b");
        assertThat(report.lines().filter(line -> line.startsWith("=== "))).hasSize(4);
    }

    @Test
    void a_report_is_cut_off_at_16_kib_even_with_the_longest_names_of_frames() throws IOException {
        var failures = new ArrayList<Throwable>();
        for (var i = 0; i < 20; i++) {
            var failure = new IllegalStateException("菜".repeat(5_000));
            var frames = Collections.nCopies(
                    100, new StackTraceElement("c".repeat(10_000) + i, "菜".repeat(10_000), "f".repeat(1_000), i));
            failure.setStackTrace(frames.toArray(StackTraceElement[]::new));
            failures.add(failure);
        }
        var report = told(failures.toArray(Throwable[]::new));
        assertThat(report.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(CrashReporter.MOST_BYTES / 2, CrashReporter.MOST_BYTES);
        assertThat(report).contains("… cut off here", "pid ");
    }

    @Test
    void the_handler_that_was_there_before_hears_of_it_after_the_report_and_comes_back_at_the_end() throws IOException {
        var heard = Collections.synchronizedList(new ArrayList<String>());
        var previous = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler host = (thread, failure) -> heard.add(failure.getMessage());
        Thread.setDefaultUncaughtExceptionHandler(host);
        try {
            told(new IllegalStateException("one"));
            assertThat(heard).containsExactly("one");
            assertThat(Thread.getDefaultUncaughtExceptionHandler()).isSameAs(host);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(previous);
        }
    }

    @Test
    void only_its_owner_may_read_the_file_and_one_that_stayed_empty_is_taken_away() throws IOException {
        try (var reporter = reporter()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
            assertThat(reporter.file()).contains(file());
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_complained_of_once_and_stderr_gets_the_reports() {
        var nowhere = folder.resolve("no").resolve("folder");
        try (var reporter = CrashReporter.install(CrashSettings.usual().with(nowhere))) {
            Failing.with(new IllegalStateException("one"));
            Failing.with(new IllegalArgumentException("two"));
            await().until(() -> reporter.reports() == 2);
            assertThat(reporter.file()).isEmpty();
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("the crash file " + nowhere)
                .contains("Name a file in a folder", "one", "two");
    }

    @Test
    void a_full_file_is_turned_over() throws IOException {
        var path = folder.resolve("small.log");
        var page = new Page(1_000);
        page.put("x".repeat(400)).put("\n");
        try (var file = new RotatingFile(path, 1_000, 2)) {
            for (var i = 0; i < 20; i++) {
                file.write(page);
            }
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("small.log", "small.log.1", "small.log.2");
        assertThat(Files.size(folder.resolve("small.log.2"))).isEqualTo(802);
    }

    @Test
    void the_time_is_written_as_the_jdk_would() {
        for (var millis : new long[] {0, 951_826_645_000L, 1_709_164_800_000L, 4_102_444_799_999L, -1_000}) {
            var page = new Page(200);
            page.time(millis);
            var out = new ByteArrayOutputStream();
            try {
                page.writeTo(out);
            } catch (IOException never) {
                throw new IllegalStateException(never);
            }
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo(java.time.Instant.ofEpochMilli(millis)
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            .toString());
        }
    }

    @Test
    void facts_that_cannot_be_had_are_missing_and_no_more() throws IOException {
        var hostile = new CrashSettings(Optional.of(file()), NEVER, () -> {
            throw new IllegalStateException("no facts");
        });
        try (var reporter = CrashReporter.install(hostile)) {
            reporter.report(new IOException("caught, but worth a report"));
            await().until(() -> reporter.reports() == 1);
        }
        assertThat(Files.readString(file()))
                .contains("caught, but worth a report", "(missing here: java.lang.IllegalStateException)");
    }

    /// Throws whatever it is asked.
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("hostile");
        }

        @Override
        public String toString() {
            throw new StackOverflowError();
        }

        @Override
        @SuppressWarnings("NullAway") // the worst that one can do
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public synchronized Throwable getCause() {
            throw new OutOfMemoryError("hostile");
        }
    }

    /// Has a new cause whenever it is asked.
    private static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Endless() {
            super("endless", null, false, false);
        }

        @Override
        public synchronized Throwable getCause() {
            return new Endless();
        }
    }
}
