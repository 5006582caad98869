package dev.qiangcai.buyer.watch;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.http.Cancelled;
import dev.qiangcai.shop.product.ProductReading;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Looks at product pages that need no profile: once at each, or again and again.
///
/// All addresses are looked at side by side; the window keeps each host's pace. Whoever watches is told by the calling
/// thread, one reading at a time.
public final class PageWatch {
    /// So long a single round waits for a host that asks to be left alone.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final double JITTER = 0.2;
    private static final int DOUBLINGS = 5;

    private final ShopWindow window;
    private final Ticker ticker;
    private final RandomGenerator random;

    public PageWatch(ShopWindow window, Ticker ticker, RandomGenerator random) {
        this.window = window;
        this.ticker = ticker;
        this.random = random;
    }

    /// Who is told of a reading.
    public interface Listener {
        void read(URI address, ProductReading reading);
    }

    /// One look at each.
    ///
    /// @param told of every reading, in the order of the addresses
    /// @return whether any of them can be bought now
    public boolean once(List<URI> addresses, Listener told) throws InterruptedException {
        try (var looks = Executors.newVirtualThreadPerTaskExecutor()) {
            var readings = new ArrayList<Future<ProductReading>>();
            addresses.forEach(address -> readings.add(looks.submit(() -> window.look(address, PATIENCE))));
            boolean any = false;
            try {
                for (int i = 0; i < addresses.size(); i++) {
                    var reading = outcome(readings.get(i));
                    any |= reading.availability() == ProductReading.Availability.AVAILABLE;
                    told.read(addresses.get(i), reading);
                }
                return any;
            } finally {
                looks.shutdownNow();
            }
        }
    }

    /// Looks until the thread is interrupted.
    ///
    /// @param every between two looks at one address, up to a fifth more; longer where looks fail
    /// @param told of the first reading of each address, and of every one that says something else; one at a time
    public void watch(List<URI> addresses, Duration every, Listener told) throws InterruptedException {
        var one = new ReentrantLock();
        Listener inTurn = (address, reading) -> {
            one.lock();
            try {
                told.read(address, reading);
            } finally {
                one.unlock();
            }
        };
        try (var looks = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var loops = new ExecutorCompletionService<ProductReading>(looks);
                addresses.stream().distinct().forEach(address -> loops.submit(() -> loop(address, every, inTurn)));
                // A loop ends only by failing.
                outcome(loops.take());
            } finally {
                looks.shutdownNow();
            }
        }
    }

    private ProductReading loop(URI address, Duration every, Listener told) throws InterruptedException {
        var last = Optional.<Answer>empty();
        for (int failed = 0; ; ) {
            var reading = window.look(address, Duration.ZERO);
            var answer = Optional.of(Answer.of(reading));
            if (!answer.equals(last)) {
                told.read(address, reading);
                last = answer;
            }
            failed = reading.availability() == ProductReading.Availability.CANNOT_TELL ? failed + 1 : 0;
            pause(every, failed, window.holdBack(address));
        }
    }

    /// What of a reading is news when it changes.
    private record Answer(
            ProductReading.Availability availability, Optional<String> price, Optional<Currency> currency, String why) {
        static Answer of(ProductReading reading) {
            boolean blind = reading.availability() == ProductReading.Availability.CANNOT_TELL;
            return new Answer(
                    reading.availability(),
                    reading.plainPrice(),
                    reading.currency(),
                    blind ? reading.reason().key() : "");
        }
    }

    private void pause(Duration every, int failed, Duration held) throws InterruptedException {
        var longer = every.multipliedBy(1L << Math.min(Math.max(0, failed - 1), DOUBLINGS));
        var bounded = longer.compareTo(LONGEST) > 0 && every.compareTo(LONGEST) < 0 ? LONGEST : longer;
        var wait = held.compareTo(bounded) > 0 ? held : bounded;
        ticker.parkUntil(ticker.nanos() + (long) (wait.toNanos() * (1 + JITTER * random.nextDouble())));
    }

    private static ProductReading outcome(Future<ProductReading> look) throws InterruptedException {
        try {
            return look.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Cancelled _ -> throw new InterruptedException("cancelled");
                case InterruptedException _ -> throw new InterruptedException("interrupted");
                case RuntimeException broken -> throw broken;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("a look failed", e);
            }
        }
    }
}
