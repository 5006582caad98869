package dev.qiangcai.buyer.pages;

import dev.qiangcai.shop.PagePrint;
import java.net.URI;
import java.util.Optional;

/// One page on its host's schedule: when its turn is, and what is known of it. There may be ten thousand: nothing here
/// holds a page's text or evidence.
///
/// The schedule's lock guards `dueNanos` and `failed`; `print` and `last` belong to the look that is under way, which
/// may be on another thread each time.
final class Beat {
    private final URI address;
    private long dueNanos;
    /// Looks in a row that found no product page.
    private int failed;

    private volatile PagePrint print = PagePrint.NONE;
    private volatile Optional<Sight> last;

    /// @param last what was seen of it before this run
    Beat(URI address, long dueNanos, Optional<Sight> last) {
        this.address = address;
        this.dueNanos = dueNanos;
        this.last = last;
    }

    URI address() {
        return address;
    }

    long dueNanos() {
        return dueNanos;
    }

    int failed() {
        return failed;
    }

    PagePrint print() {
        return print;
    }

    Optional<Sight> last() {
        return last;
    }

    void due(long nanos) {
        dueNanos = nanos;
    }

    void failed(int inARow) {
        failed = inARow;
    }

    /// What another instance saw of it in the meantime.
    void toldElsewhere(Optional<Sight> sight) {
        if (!sight.equals(last)) {
            seen(PagePrint.NONE, sight);
        }
    }

    void seen(PagePrint print, Optional<Sight> sight) {
        this.print = print;
        this.last = sight;
    }
}
