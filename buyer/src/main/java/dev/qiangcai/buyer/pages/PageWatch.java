package dev.qiangcai.buyer.pages;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.http.Cancelled;
import dev.qiangcai.shop.product.ProductReading;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Looks at product pages that need no profile: once at each, or again and again.
///
/// Pages of different hosts are looked at side by side, each host at its own pace: one never slows another.
public final class PageWatch {
    /// So long a single round waits for a host that asks to be left alone.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ShopWindow window;
    private final RandomGenerator random;
    private final Pulse pulse = new Pulse();

    /// @param random safe for many threads
    public PageWatch(ShopWindow window, RandomGenerator random) {
        this.window = window;
        this.random = random;
    }

    /// Who is told of a reading. A watch tells from many threads, possibly at once.
    public interface Listener {
        void read(URI address, ProductReading reading);

        /// The first reading of a page that was never seen before.
        default void first(URI address, ProductReading reading) {
            read(address, reading);
        }

        /// A host does not answer, or cannot bear it, and is left alone for a while, with all of its pages.
        default void away(String host, int pages, Sentence why) {}
    }

    /// What outlives the watch. Safe for any thread; no call waits for a disk.
    public interface Journal {
        /// Nothing outlives the watch.
        Journal NONE = new Journal() {
            @Override
            public Map<URI, Sight> known(Collection<URI> addresses) {
                return Map.of();
            }

            @Override
            public boolean note(URI address, ProductReading reading) {
                return true;
            }
        };

        /// What was last seen of those pages, by whichever instance; pages never seen are left out.
        Map<URI, Sight> known(Collection<URI> addresses);

        /// Takes a change down.
        ///
        /// @return whether it was taken; what is not is offered again after the next look
        boolean note(URI address, ProductReading reading);
    }

    /// Figures of this watch.
    public Pulse pulse() {
        return pulse;
    }

    /// One look at each.
    ///
    /// @param told of every reading, in the order of the addresses, by the calling thread
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
    /// @param every between two looks at one page, give or take a tenth; longer where looks fail
    /// @param told of the first reading of each page that is not known, and of every one that says something else
    public void watch(Collection<URI> addresses, Duration every, Shares shares, Journal journal, Listener told)
            throws InterruptedException {
        var round = new HostRound.Round(window, journal, told, pulse);
        var hosts = new LinkedHashMap<String, Shares.Work>();
        byHost(addresses).forEach((host, pages) -> hosts.put(host, round(host, pages, every, round)));
        shares.run(hosts);
    }

    /// The hosts whose pace does not allow a look at each of their pages in that time, and how long it takes.
    public Map<String, Duration> slower(Collection<URI> addresses, Duration every) {
        var slower = new LinkedHashMap<String, Duration>();
        byHost(addresses).forEach((host, pages) -> {
            var interval = tempo(pages, every).interval(pages.size());
            if (interval.compareTo(every) > 0) {
                slower.put(host, interval);
            }
        });
        return slower;
    }

    private HostRound round(String host, List<URI> pages, Duration every, HostRound.Round round) {
        var beats =
                pages.stream().map(page -> new Beat(page, 0, Optional.empty())).toList();
        var schedule = new HostSchedule(beats, tempo(pages, every), System.nanoTime(), random);
        return new HostRound(host, beats, schedule, round, System::nanoTime);
    }

    private static Tempo tempo(List<URI> pages, Duration every) {
        var page = pages.getFirst();
        return new Tempo(every, ShopWindow.gap(page), ShopWindow.together(page));
    }

    private static Map<String, List<URI>> byHost(Collection<URI> addresses) {
        return addresses.stream()
                .distinct()
                .collect(Collectors.groupingBy(ShopWindow::host, LinkedHashMap::new, Collectors.toList()));
    }

    /// What it came to, or what it failed with.
    static <T> T outcome(Future<T> look) throws InterruptedException {
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
