package dev.qiangcai.cli;

import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.ShopWindow;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Tells the news of a watch, one at a time, whichever thread brings it.
final class Teller implements PageWatch.Listener {
    private final ReadingLines lines;
    private final Terminal terminal;
    private final Spectators spectators;
    private final List<URI> addresses;
    private final boolean few;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// @param addresses all that is watched: of few, the first reading of each is worth a line
    Teller(ReadingLines lines, Terminal terminal, Spectators spectators, List<URI> addresses) {
        this.lines = lines;
        this.terminal = terminal;
        this.spectators = spectators;
        this.addresses = List.copyOf(addresses);
        this.few = addresses.size() <= PageWatchRun.FEW;
    }

    @Override
    public void read(URI address, ProductReading reading) {
        show(address, reading);
        inTurn(() -> lines.tell(address, reading));
    }

    @Override
    public void first(URI address, ProductReading reading) {
        show(address, reading);
        if (few || lines.json() || reading.availability() == Availability.AVAILABLE) {
            inTurn(() -> lines.tell(address, reading));
        }
    }

    private void show(URI address, ProductReading reading) {
        spectators.seen(() -> Glances.of(address, reading, lines.clock().instant()));
    }

    @Override
    public void away(String host, int pages, Sentence why) {
        spectators.console().ifPresent(_ -> showAway(host, why));
        inTurn(() -> terminal.warn("watch.away", host, pages, why));
    }

    private void showAway(String host, Sentence why) {
        addresses.stream()
                .filter(address -> ShopWindow.host(address).equals(host))
                .forEach(address -> spectators.seen(
                        () -> Glances.away(address, why, lines.clock().instant())));
    }

    private void inTurn(Runnable telling) {
        oneAtATime.lock();
        try {
            telling.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
