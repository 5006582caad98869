package dev.qiangcai.cli;

import dev.qiangcai.buyer.time.Ticker;
import dev.qiangcai.buyer.watch.PageWatch;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.StoreSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// One `qiangcai watch URL…`: looks at pages by their addresses and tells what it sees.
///
/// @param addresses as given, in that order
/// @param every between two looks at one address
record PageWatchRun(Desk desk, List<URI> addresses, Duration every, PageWatch.Listener told) {
    /// One look at each.
    ExitCode once() throws InterruptedException {
        return run(watch -> watch.once(addresses, told) ? ExitCode.DONE : ExitCode.NOT_DONE);
    }

    /// Looks until a stop is asked for.
    ExitCode watch() throws InterruptedException {
        return run(watch -> {
            watch.watch(addresses, every, told);
            return ExitCode.DONE;
        });
    }

    /// A slow page is still a page: nothing is at stake but time.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private interface Work {
        ExitCode with(PageWatch watch) throws InterruptedException;
    }

    private ExitCode run(Work work) throws InterruptedException {
        try (var window = ShopWindow.open(addresses, StoreSettings.temporary().withTimeout(TIMEOUT));
                var interruption = Interruption.of(desk.stop())) {
            try {
                return work.with(new PageWatch(window, Ticker.system(), RandomGenerator.getDefault()));
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
