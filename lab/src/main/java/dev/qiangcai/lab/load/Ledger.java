package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// What one connection saw. One thread writes it; it is read when that thread has ended.
final class Ledger {
    private static final long MOST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Bounds bounds;
    private final long start;
    private final Histogram latency = new Histogram(MOST_MICROS, 3);
    private final int[] due;
    private final int[] answers;
    private final long[] longest;
    private long answered;
    private long shed;
    private long refused;
    private long broken;
    private long unanswered;
    private long late;

    Ledger(Bounds bounds, long start, Duration span) {
        this.bounds = bounds;
        this.start = start;
        int slots = (int) (span.plus(bounds.patience()).toNanos() / Slot.NANOS) + 2;
        due = new int[slots];
        answers = new int[slots];
        longest = new long[slots];
    }

    void status(int status, long from, long to) {
        due[slot(from)]++;
        if (status == 503) {
            shed++;
        } else if (status < 200 || status > 299) {
            refused++;
        } else {
            answered++;
            answers[slot(to)]++;
            late += to - from > bounds.deadline().toNanos() ? 1 : 0;
            latency(from, to);
        }
    }

    void broken(long from) {
        due[slot(from)]++;
        broken++;
    }

    void unanswered(long from, long to) {
        due[slot(from)]++;
        unanswered++;
        latency(from, to);
    }

    private void latency(long from, long to) {
        latency.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(to - from), 0, MOST_MICROS));
        longest[slot(from)] = Math.max(longest[slot(from)], to - from);
    }

    private int slot(long at) {
        return Math.clamp((at - start) / Slot.NANOS, 0, due.length - 1);
    }

    private Tally tally() {
        return new Tally(answered, shed, refused, broken, unanswered, late);
    }

    static Traffic sum(List<Ledger> ledgers, Duration span) {
        var latency = new Histogram(MOST_MICROS, 3);
        ledgers.forEach(ledger -> latency.add(ledger.latency));
        var tally = ledgers.stream().map(Ledger::tally).reduce(Tally.NONE, Tally::plus);
        return new Traffic(latency, tally, series(ledgers), span);
    }

    private static List<Slot> series(List<Ledger> ledgers) {
        var series = new ArrayList<Slot>();
        for (int i = 0; i < ledgers.getFirst().due.length; i++) {
            int slot = i;
            series.add(new Slot(
                    ledgers.stream().mapToInt(ledger -> ledger.due[slot]).sum(),
                    ledgers.stream().mapToInt(ledger -> ledger.answers[slot]).sum(),
                    ledgers.stream()
                                    .mapToLong(ledger -> ledger.longest[slot])
                                    .max()
                                    .orElse(0)
                            / 1e6));
        }
        return series;
    }
}
