package dev.qiangcai.buyer.pages;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Glance;
import dev.qiangcai.shop.PagePrint;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.http.Cancelled;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round the pages of one host for as long as the host is ours.
///
/// `lock` guards the schedule, `wakesAt` and `settling`; nobody looks, tells or waits for the network while holding it.
final class HostRound implements Shares.Work {
    private static final Logger LOG = LoggerFactory.getLogger(HostRound.class);
    /// All hosts wake at the same moments: to wake a processor for each of a thousand looks a second costs more than
    /// the looks do. Nobody minds a look that is so much late.
    private static final long TICK = Duration.ofMillis(20).toNanos();

    private final String host;
    private final List<Beat> beats;
    private final HostSchedule schedule;
    private final Round round;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /// When the round wakes by itself: of a turn that is no earlier it need not be told.
    private long wakesAt;
    /// Whether it waits for what is under way, and for nothing else.
    private boolean settling;

    /// What all hosts share.
    record Round(ShopWindow window, PageWatch.Journal journal, PageWatch.Listener listener, Pulse pulse) {}

    /// @param nanos the monotonic clock
    HostRound(String host, List<Beat> beats, HostSchedule schedule, Round round, LongSupplier nanos) {
        this.host = host;
        this.beats = List.copyOf(beats);
        this.schedule = schedule;
        this.round = round;
        this.nanos = nanos;
    }

    /// Returns when no look is under way any more.
    @Override
    public void round(Lease lease) throws InterruptedException {
        var known = round.journal().known(beats.stream().map(Beat::address).toList());
        beats.forEach(beat -> beat.toldElsewhere(Optional.ofNullable(known.get(beat.address()))));
        try {
            for (var turn = next(lease); turn.isPresent(); turn = next(lease)) {
                var beat = turn.get();
                Thread.startVirtualThread(() -> look(beat));
            }
        } finally {
            settle();
        }
    }

    /// Waits for the next turn; empty when the host is no longer ours.
    private Optional<Beat> next(Lease lease) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lease.holds()) {
                long wait = schedule.waitNanos(nanos.getAsLong());
                if (wait <= 0) {
                    return schedule.next(nanos.getAsLong());
                }
                long now = nanos.getAsLong();
                wakesAt = tick(now + Math.min(wait, lease.fresh().toNanos()));
                changed.awaitNanos(wakesAt - now);
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// The next moment at which hosts wake.
    private static long tick(long nanos) {
        return Math.ceilDiv(nanos, TICK) * TICK;
    }

    /// Waits for the looks that are under way: their own time-out bounds it.
    private void settle() {
        lock.lock();
        try {
            settling = true;
            while (schedule.busy()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            settling = false;
            lock.unlock();
        }
    }

    private void look(Beat beat) {
        var came = new Came(false, Glance.Temper.CALM, Duration.ZERO);
        var why = Optional.<Sentence>empty();
        try {
            var glance = round.window().glance(beat.address(), beat.print());
            round.pulse().looked(beat.dueNanos(), glance);
            why = glance.news().map(ProductReading::reason);
            came = Came.of(glance, beat, round.window());
            glance.news().ifPresent(news -> tell(beat, glance, news));
        } catch (Cancelled _) {
            // The watch ends.
        } catch (RuntimeException broken) {
            LOG.error("A look at a page of {} failed; the others go on", host, broken);
        } finally {
            var fallen = done(beat, came);
            why.ifPresent(reason -> fallen.ifPresent(asleep -> away(asleep, reason)));
        }
    }

    /// What came of a look.
    ///
    /// @param page whether a product page was found
    /// @param held for how long the host asked to be left alone
    private record Came(boolean page, Glance.Temper host, Duration held) {
        static Came of(Glance glance, Beat beat, ShopWindow window) {
            boolean page = glance.news().map(Came::page).orElse(beat.failed() == 0);
            boolean calm = glance.host() == Glance.Temper.CALM;
            return new Came(page, glance.host(), calm ? Duration.ZERO : window.holdBack(beat.address()));
        }

        /// Whether that is a product's page at all, be it that nothing certain can be told of it.
        private static boolean page(ProductReading reading) {
            return reading.availability() != Availability.CANNOT_TELL
                    || !reading.evidence().isEmpty();
        }
    }

    private void tell(Beat beat, Glance glance, ProductReading news) {
        var sight = Optional.of(Sight.of(news));
        boolean first = beat.last().isEmpty();
        boolean same = sight.equals(beat.last());
        if (!same && !round.journal().note(beat.address(), news)) {
            return;
        }
        beat.seen(glance.print(), sight);
        if (first) {
            round.listener().first(beat.address(), news);
        } else if (!same) {
            round.listener().read(beat.address(), news);
        }
    }

    /// A host of several pages that has fallen asleep just now.
    ///
    /// @param waiting those that were not asked: those under way tell by themselves what came of it
    /// @param pages how many it has
    private record Asleep(List<Beat> waiting, int pages) {}

    private Optional<Asleep> done(Beat beat, Came came) {
        lock.lock();
        try {
            boolean awake = !schedule.asleep();
            long now = nanos.getAsLong();
            schedule.done(beat, came.page(), came.host(), came.held(), now);
            if (settling || schedule.waitNanos(now) < wakesAt - now) {
                changed.signal();
            }
            return awake && schedule.asleep() && schedule.pages() > 1
                    ? Optional.of(new Asleep(schedule.waiting(beat), schedule.pages()))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing is known any more of the pages of a host that is left alone.
    private void away(Asleep asleep, Sentence why) {
        var blind = ProductReading.nothing(why);
        var sight = Optional.of(Sight.of(blind));
        for (var beat : asleep.waiting()) {
            if (!sight.equals(beat.last()) && round.journal().note(beat.address(), blind)) {
                beat.seen(PagePrint.NONE, sight);
            }
        }
        round.listener().away(host, asleep.pages(), why);
    }
}
