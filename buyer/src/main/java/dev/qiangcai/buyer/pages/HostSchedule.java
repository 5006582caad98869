package dev.qiangcai.buyer.pages;

import dev.qiangcai.shop.Glance.Temper;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// When which page of one host has its turn.
///
/// Pages keep their beat, give or take a tenth, whatever a look takes: lateness does not add up, and watchers do not
/// fall into step. A page that is none is looked at ever more seldom. A host that cannot bear it is left alone, ever
/// longer, and then tried with one page; when it is well again, the pages that waited are spread over a whole round.
///
/// All times are on one monotonic clock, in nanoseconds. Not safe for several threads: [HostRound] guards it.
final class HostSchedule {
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration FIRST_STEP = Duration.ofSeconds(1);
    private static final double JITTER = 0.1;
    private static final int DOUBLINGS = 16;
    /// One page's time-out is the page's; a second in a row is the host's.
    private static final int AWAY_AFTER = 2;

    private final PriorityQueue<Beat> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Beat::dueNanos)); // one clock, no overflow within a run
    private final Tempo tempo;
    private final RandomGenerator random;
    private final long interval;
    private int underWay;
    /// Answers in a row that the host was away or could not bear.
    private int troubles;

    private long asleepUntil;

    /// The first looks come as fast as the host's pace allows, at most one a second, and within one interval.
    HostSchedule(List<Beat> beats, Tempo tempo, long now, RandomGenerator random) {
        this.tempo = tempo;
        this.random = random;
        this.interval = tempo.interval(beats.size()).toNanos();
        this.asleepUntil = now;
        long step =
                Math.max(tempo.gap().toNanos(), Math.min(FIRST_STEP.toNanos(), interval / Math.max(1, beats.size())));
        for (int i = 0; i < beats.size(); i++) {
            beats.get(i).due(now + i * step);
            waiting.add(beats.get(i));
        }
    }

    /// How long until [#next] may give something; [Long#MAX_VALUE]: not before a look that is under way is done.
    long waitNanos(long now) {
        if (waiting.isEmpty() || underWay >= (asleep() ? 1 : tempo.together())) {
            return Long.MAX_VALUE;
        }
        long due = waiting.peek().dueNanos();
        return Math.max(0, (asleep() ? Math.max(due, asleepUntil) : due) - now);
    }

    /// The page whose turn it is; [#done] must follow.
    Optional<Beat> next(long now) {
        if (waitNanos(now) > 0) {
            return Optional.empty();
        }
        underWay++;
        return Optional.ofNullable(waiting.poll());
    }

    /// What came of a look, and with it the page's next turn.
    ///
    /// @param page whether a product page was found
    /// @param host how the host bore it
    /// @param held for how long the host asked to be left alone
    void done(Beat beat, boolean page, Temper host, Duration held, long now) {
        underWay--;
        beat.failed(page ? 0 : beat.failed() + 1);
        boolean slept = asleep();
        troubles = host == Temper.CALM ? 0 : troubles + 1;
        if (host == Temper.STRAINED || held.isPositive()) {
            troubles = Math.max(troubles, AWAY_AFTER);
        }
        if (asleep()) {
            long backoff = backoff(interval, troubles - AWAY_AFTER);
            asleepUntil = now + Math.max(held.toNanos(), spread(backoff));
            beat.due(asleepUntil);
        } else {
            beat.due(nextTurn(beat, now));
            if (slept) {
                spreadOut(now);
            }
        }
        waiting.add(beat);
    }

    /// Whether the host is left alone just now.
    boolean asleep() {
        return troubles >= AWAY_AFTER;
    }

    /// Whether any look is under way.
    boolean busy() {
        return underWay > 0;
    }

    /// How many pages the host has.
    int pages() {
        return waiting.size() + underWay;
    }

    /// The pages that wait for their turn, without that one.
    List<Beat> waiting(Beat one) {
        return waiting.stream().filter(beat -> beat != one).toList();
    }

    private long nextTurn(Beat beat, long now) {
        long wait = spread(beat.failed() == 0 ? interval : backoff(interval, beat.failed() - 1));
        long kept = beat.dueNanos() + wait;
        // Who is more than a round late does not run after what was missed.
        return kept > now ? kept : now + (long) (wait * random.nextDouble(0.5, 1));
    }

    private void spreadOut(long now) {
        var late = waiting.stream().filter(beat -> beat.dueNanos() <= now).toList();
        waiting.removeAll(late);
        late.forEach(beat -> beat.due(now + (long) (interval * random.nextDouble())));
        waiting.addAll(late);
    }

    private long spread(long nanos) {
        return (long) (nanos * (1 + JITTER * (2 * random.nextDouble() - 1)));
    }

    private static long backoff(long first, int doublings) {
        long longest = Math.max(first, LONGEST.toNanos());
        int most = Math.min(doublings, DOUBLINGS);
        return first > (longest >> most) ? longest : first << most;
    }
}
