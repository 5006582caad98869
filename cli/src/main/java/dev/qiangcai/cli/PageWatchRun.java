package dev.qiangcai.cli;

import dev.qiangcai.buyer.history.Outbox;
import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// One `qiangcai watch URL…`: looks at pages by their addresses and tells what it sees.
///
/// @param addresses as given, in that order
/// @param lines where readings are told
/// @param spectators where they are shown, too
record PageWatchRun(Desk desk, List<URI> addresses, ReadingLines lines, Spectators spectators) {
    /// A slow page is still a page: nothing is at stake but time.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /// More pages than this are not told one by one when the watch begins.
    static final int FEW = 20;

    private static final Duration PULSE = Duration.ofMinutes(10);

    /// One look at each. Nothing is kept.
    ExitCode once() throws InterruptedException {
        return run(watch -> watch.once(addresses, this::tell) ? ExitCode.DONE : ExitCode.NOT_DONE);
    }

    private void tell(URI address, ProductReading reading) {
        lines.tell(address, reading);
        spectators.seen(
                () -> Glances.of(address, reading, InstantSource.system().instant()));
    }

    /// Looks until a stop is asked for. What it sees outlives it.
    ExitCode watch(PageOptions options) throws InterruptedException {
        var terminal = desk.terminal();
        var channels = options.channels(desk);
        var every = options.every();
        try (var book = options.book().write(desk, options.telling(), this::unwritten);
                var _ = Outbox.open(book.history(), channels, terminal.language(), terminal::warn)) {
            return run(watch -> {
                begin(watch, book, every);
                options.book()
                        .sharing(
                                desk,
                                addresses,
                                shares -> pulsing(
                                        watch,
                                        () -> watch.watch(
                                                addresses,
                                                every,
                                                shares,
                                                book.history(),
                                                new Teller(lines, terminal, spectators, addresses))));
                return ExitCode.DONE;
            });
        }
    }

    private void unwritten(SpokenException why) {
        desk.terminal().warn("watch.unwritten", why.sentence());
    }

    /// Says what is watched, and what is known of it.
    private void begin(PageWatch watch, WatchBook.Open book, Duration every) {
        var known = book.history().known(addresses);
        var terminal = desk.terminal();
        long hosts = addresses.stream().map(ShopWindow::host).distinct().count();
        terminal.warn(
                "watch.begin",
                addresses.stream().distinct().count(),
                hosts,
                every.toSeconds(),
                known.size(),
                available(known),
                book.storage().place());
        watch.slower(addresses, every)
                .forEach((host, slower) -> terminal.warn("watch.slower", host, slower.toSeconds()));
        known.forEach((address, sight) -> spectators.seen(
                () -> Glances.of(address, sight, InstantSource.system().instant())));
        if (addresses.size() <= FEW) {
            addresses.stream()
                    .distinct()
                    .forEach(address ->
                            Optional.ofNullable(known.get(address)).ifPresent(sight -> lines.before(address, sight)));
        }
    }

    private static long available(Map<URI, Sight> known) {
        return known.values().stream()
                .filter(sight -> sight.availability() == Availability.AVAILABLE)
                .count();
    }

    private interface Watching {
        void go() throws InterruptedException;
    }

    /// Gives a sign of life now and then.
    private void pulsing(PageWatch watch, Watching watching) throws InterruptedException {
        try (var pulse = Executors.newSingleThreadScheduledExecutor()) {
            var _ = pulse.scheduleAtFixedRate(
                    () -> pulse(watch), PULSE.toSeconds(), PULSE.toSeconds(), TimeUnit.SECONDS);
            try {
                watching.go();
            } finally {
                pulse.shutdownNow();
                if (addresses.size() > FEW) {
                    pulse(watch);
                }
            }
        }
    }

    private void pulse(PageWatch watch) {
        var pulse = watch.pulse();
        desk.terminal()
                .warn(
                        "watch.pulse",
                        pulse.looks(),
                        pulse.read(),
                        pulse.away(),
                        pulse.lateness().percentile(99).toMillis());
    }

    private interface Work {
        ExitCode with(PageWatch watch) throws InterruptedException;
    }

    private ExitCode run(Work work) throws InterruptedException {
        try (var window = ShopWindow.open(addresses, StoreSettings.temporary().withTimeout(TIMEOUT));
                var interruption = Interruption.of(desk.stop())) {
            try {
                return work.with(new PageWatch(window, new Random()));
            } catch (InterruptedException | SpokenException broken) {
                if (!interruption.asked()) {
                    throw broken;
                }
                return ExitCode.DONE;
            } finally {
                interruption.over();
            }
        }
    }
}
