package dev.qiangcai.guard.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The reporter's own thread: takes failures from the intake, reports new kinds while the period's bytes
/// last, and counts the rest.
final class Clerk implements Runnable, Ledger.Kind, TypeCounts.Counted {
    private static final String SUMMARY = "=== qiangcai-guard: failures since then that are not printed again\n";
    private static final String MORE_KINDS = " kinds more\n";
    private static final byte[] NOTHING = {};
    private static final int RESERVE = 256 << 10;
    private static final int SUMMARY_BYTES = 3 << 10;
    private static final int LEAST_REPORT = 1 << 10;
    private static final int SUMMARY_LINES = 10;
    private static final long PATIENCE_MILLIS = 100;
    private static final long REST_MILLIS = 3_600_000;
    private static final long HEAD_START_MILLIS = 1_500;
    private static final long FAREWELL_MILLIS = 500;

    private final CrashSettings settings;
    private final Intake intake;
    private final Page page = new Page(CrashReporter.MOST_BYTES);
    private final Outlet outlet = new Outlet(CrashReporter.MOST_BYTES);
    private final Ledger ledger = new Ledger();
    private final Intake.Slot slot = new Intake.Slot();
    private final Report report;
    private @Nullable RotatingFile file;
    private volatile boolean finishing;
    private final AtomicLong reports = new AtomicLong();
    private boolean rehearsed;
    private boolean eventful; // whether something failed in this period
    private long period;
    private int spent;
    private int lines;
    private boolean complained;
    private byte[] reserve = new byte[RESERVE];

    Clerk(CrashSettings settings, Intake intake, InstantSource clock) {
        this.settings = settings;
        this.intake = intake;
        this.report = new Report(page, clock, settings.facts());
    }

    /// Opens the file. From now on reports can be written.
    void open() {
        outlet.start();
        if (settings.file().isPresent()) {
            open(settings.file().get());
        }
    }

    /// Loads and finds out, while all is well, whatever a report needs. If it is not called, the run does so when
    /// nothing has failed for a moment.
    void rehearse() {
        rehearsed = true;
        report.introduceInFull();
        for (var failure : Rehearsal.failures()) {
            page.clear(CrashReporter.MOST_BYTES / 2);
            report.write(Thread.currentThread(), failure, Failure.fingerprint(failure, Failure.frames(failure)));
            type("a rehearsal", 1);
            repeated(1, "a rehearsal", null, 1);
        }
        page.put(SUMMARY).put(MORE_KINDS);
        rehearseCounting();
        lines = 0;
    }

    /// Has the JVM link what failing threads call: in a full heap it could not. On counts of its own, since threads may
    /// be failing already.
    private void rehearseCounting() {
        var counts = new TypeCounts();
        var slot = counts.slot(OutOfMemoryError.class);
        if (!counts.full(slot)) {
            counts.count(slot);
        }
        counts.tell(this);
        counts.renew();
    }

    private void open(Path path) {
        try {
            file = new RotatingFile(path, CrashSettings.FILE_BYTES, CrashSettings.OLDER_FILES);
        } catch (IOException | RuntimeException refused) {
            complain(path, refused);
        }
    }

    long reports() {
        return reports.get();
    }

    Optional<Path> file() {
        return file == null ? Optional.empty() : settings.file();
    }

    /// Waits until what was reported stands on stderr, at most that long.
    void awaitTold(long millis) {
        outlet.awaitEmpty(millis);
    }

    /// Ends the run, once what waits is told.
    void finish() {
        finishing = true;
        intake.wake();
    }

    @Override
    public void run() {
        if (!rehearsed) {
            rehearseCounting();
            report.introduce();
        }
        try {
            while (!finishing || !intake.idle()) {
                turn();
            }
            summarise();
            outlet.awaitEmpty(FAREWELL_MILLIS);
            outlet.stop();
            if (file != null) {
                file.close();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unclosed) {
            // what was written is written
        }
    }

    private void turn() throws InterruptedException {
        try {
            if (intake.take(slot, patienceMillis())) {
                try {
                    begin();
                    judge();
                } finally {
                    slot.thread = null;
                    slot.thrown = null;
                    intake.done();
                }
            } else if (!rehearsed && !finishing) {
                rehearse();
            }
            if (eventful && System.nanoTime() - period >= settings.every().toNanos()) {
                end();
            }
        } catch (OutOfMemoryError | StackOverflowError | RuntimeException exhausted) {
            page.clear(CrashReporter.MOST_BYTES); // the next failure may fare better
        }
    }

    private long patienceMillis() {
        if (eventful) {
            return PATIENCE_MILLIS;
        }
        return rehearsed ? REST_MILLIS : HEAD_START_MILLIS;
    }

    /// A period begins with its first failure.
    private void begin() {
        if (!eventful) {
            eventful = true;
            period = System.nanoTime();
        }
    }

    private void end() {
        summarise();
        eventful = false;
        spent = 0;
        intake.counts().renew();
        if (reserve.length == 0) {
            reserve = new byte[RESERVE];
        }
    }

    private void judge() {
        var thread = slot.thread;
        var thrown = slot.thrown;
        if (thread == null || thrown == null) {
            return;
        }
        if (thrown instanceof OutOfMemoryError) {
            reserve = NOTHING; // so that there is room to ask for its frames
        }
        var frames = Failure.frames(thrown);
        var print = Failure.fingerprint(thrown, frames);
        if (ledger.saw(print)) {
            return;
        }
        var room = CrashReporter.MOST_BYTES - SUMMARY_BYTES - spent;
        ledger.add(print, thrown, frames, room >= LEAST_REPORT);
        if (room >= LEAST_REPORT) {
            page.clear(room);
            report.write(thread, thrown, print);
            reports.incrementAndGet();
            send();
        }
    }

    private void summarise() {
        if (ledger.untold() || intake.counts().some()) {
            page.clear(SUMMARY_BYTES);
            page.put(SUMMARY);
            lines = 0;
            ledger.tell(this);
            intake.counts().tell(this);
            if (lines > SUMMARY_LINES) {
                page.put("and ").put(lines - SUMMARY_LINES).put(MORE_KINDS);
            }
            page.close();
            send();
        }
    }

    @Override
    public void repeated(int fingerprint, String type, @Nullable StackTraceElement top, long times) {
        if (++lines <= SUMMARY_LINES) {
            page.put(times).put(" × ").quote(type, Report.PART).put(" at ");
            Report.frame(page, top);
            page.put(" [").hex(fingerprint).put("]\n");
        }
    }

    @Override
    public void type(@Nullable String type, long times) {
        if (++lines <= SUMMARY_LINES) {
            page.put(times).put(" × ").quote(type == null ? "other types" : type, Report.PART);
            page.put(", too many at once to look at each\n");
        }
    }

    private void send() {
        spent += page.length();
        var to = file;
        IOException refused = null;
        if (to != null) {
            try {
                to.write(page);
            } catch (IOException unwritable) {
                refused = unwritable;
            }
        }
        outlet.offer(page, PATIENCE_MILLIS);
        if (refused != null && settings.file().isPresent()) {
            complain(settings.file().get(), refused);
        }
    }

    /// Says once that the file cannot be written.
    private void complain(Path path, Exception why) {
        if (!complained) {
            complained = true;
            page.clear(LEAST_REPORT);
            page.put("qiangcai-guard: the crash file ")
                    .quote(path.toString(), 300)
                    .put(" cannot be written: ");
            page.quote(String.valueOf(why.getMessage()), 300);
            page.put(". Reports go to stderr only. Name a file in a folder that this process may write to.\n");
            page.close();
            outlet.offer(page, PATIENCE_MILLIS);
        }
    }
}
