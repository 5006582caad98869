package dev.qiangcai.cli;

import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.product.ProductReading;
import dev.qiangcai.shop.product.ProductReading.Availability;
import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;

/// Tells the news of a watch, one at a time, whichever thread brings it.
final class Teller implements PageWatch.Listener {
    private final ReadingLines lines;
    private final Terminal terminal;
    private final boolean few;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// @param few whether so few pages are watched that the first reading of each is worth a line
    Teller(ReadingLines lines, Terminal terminal, boolean few) {
        this.lines = lines;
        this.terminal = terminal;
        this.few = few;
    }

    @Override
    public void read(URI address, ProductReading reading) {
        inTurn(() -> lines.tell(address, reading));
    }

    @Override
    public void first(URI address, ProductReading reading) {
        if (few || lines.json() || reading.availability() == Availability.AVAILABLE) {
            read(address, reading);
        }
    }

    @Override
    public void away(String host, int pages, Sentence why) {
        inTurn(() -> terminal.warn("watch.away", host, pages, why));
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
