package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.pages.PageWatch;
import dev.qiangcai.buyer.pages.Sight;
import dev.qiangcai.buyer.storage.Storage;
import dev.qiangcai.buyer.storage.Tables;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.shop.product.ProductReading;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/// What was seen of pages, on disk, and the notices that wait to be told.
///
/// Changes are gathered for a moment and written together, by a thread of this object's own; whoever notes one never
/// waits. What was noted and not yet written when the program is killed is seen again by the next run. Any thread may
/// call.
///
/// ```java
/// try (var history = History.open(storage, settings)) {
///     watch.watch(addresses, every, Shares.ALL, history, listener);
/// }
/// ```
public final class History implements PageWatch.Journal, AutoCloseable {
    /// The tables of watched pages.
    public static final Tables TABLES =
            new Tables("pages", "dev/qiangcai/buyer/history/migration", 1, Tables.Durability.ALL);

    /// Longer than this no notice is under way: whoever took it is gone.
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);

    private static final int TOGETHER = 500;

    private final Storage storage;
    private final Settings settings;
    private final Writer writer;
    private final UUID run = UUID.randomUUID();

    /// @param telling empty: the owner is told of nothing
    /// @param language of the reasons that are written down
    /// @param clock this machine's clock
    /// @param trouble told when changes cannot be written, once until they can again
    public record Settings(
            Optional<Telling> telling, Locale language, InstantSource clock, Consumer<SpokenException> trouble) {}

    private History(Storage storage, Settings settings) {
        this.storage = storage;
        this.settings = settings;
        var ledger = new Ledger(settings.telling());
        this.writer = new Writer(entries -> write(ledger, entries), settings.trouble());
    }

    /// @param storage stays open when this is closed
    public static History open(Storage storage, Settings settings) {
        return new History(storage, settings);
    }

    @Override
    public Map<URI, Sight> known(Collection<URI> addresses) {
        var byAddress = new HashMap<String, URI>();
        addresses.forEach(address -> byAddress.put(address.toString(), address));
        var known = new HashMap<URI, Sight>();
        byAddress.keySet().stream()
                .map(PageId::of)
                .gather(Gatherers.windowFixed(TOGETHER))
                .flatMap(ids -> storage.inTransaction(handle -> PageTable.byId(handle, ids)).values().stream())
                .forEach(page -> Optional.ofNullable(byAddress.get(page.address()))
                        .ifPresent(address -> known.put(address, page.sight())));
        return known;
    }

    @Override
    public boolean note(URI address, ProductReading reading) {
        return note(address.toString(), reading.name(), Sight.of(reading), reading.reason());
    }

    /// Takes down what a store says of an item that is watched by a profile.
    ///
    /// @param address the item's, like no other's
    /// @param why what decided
    /// @return whether it was taken
    public boolean note(String address, String name, Sight sight, Sentence why) {
        return note(address, Optional.of(name), sight, why);
    }

    private boolean note(String address, Optional<String> name, Sight sight, Sentence why) {
        return writer.take(new Entry(
                address,
                name,
                sight,
                why.in(settings.language()),
                settings.clock().instant()));
    }

    /// Waits until everything noted so far is on disk, or cannot be written.
    ///
    /// @return whether it is on disk
    public boolean flush() throws InterruptedException {
        return writer.flush();
    }

    /// The pages that changed last.
    public List<Page> latest(int most) {
        return storage.inTransaction(handle -> PageTable.latest(handle, most));
    }

    /// Those whose address or name holds that text; the one of that very address alone.
    public List<Page> find(String text, int most) {
        var exact = storage.inTransaction(handle -> PageTable.byId(handle, List.of(PageId.of(text))));
        return exact.isEmpty()
                ? storage.inTransaction(handle -> PageTable.find(handle, text, most))
                : List.copyOf(exact.values());
    }

    /// The newest changes of a page, oldest first.
    public List<Change> changes(Page page, Instant since, int most) {
        return storage.inTransaction(handle -> PageTable.changes(handle, page.id(), since, most));
    }

    /// Takes the notices that are due: from now on they are this run's to send, and nobody else's.
    public List<Notice> claim(int most) {
        return storage.inTransaction(handle -> {
            var now = settings.clock().instant();
            var taken = new ArrayList<Notice>();
            for (var notice : NoticeTable.due(handle, now, most)) {
                if (NoticeTable.claim(handle, notice, run, now)) {
                    PageTable.told(handle, notice.page().toldNow(notice.sight(), now));
                    taken.add(notice);
                }
            }
            return taken;
        });
    }

    /// Those were sent.
    public void sent(Collection<Notice> notices) {
        settle(notices, "SENT");
    }

    /// Those could not be sent, and nobody tries any more.
    public void givenUp(Collection<Notice> notices) {
        settle(notices, "GIVEN_UP");
    }

    /// Those could not be sent, and are due again then.
    public void again(Collection<Notice> notices, Instant due) {
        storage.inTransaction(handle -> {
            notices.forEach(notice ->
                    NoticeTable.again(handle, notice, due, settings.clock().instant()));
            return notices;
        });
    }

    /// Notices that an earlier run took and did not say what came of it. They may have been sent, and are not sent
    /// again.
    ///
    /// @return how many
    public int unsure() {
        var now = settings.clock().instant();
        // Alone on this storage, whoever took them is gone for sure.
        var before = storage.shared() ? now.minus(LONGEST_SENDING) : now.plusMillis(1);
        return storage.inTransaction(handle -> NoticeTable.unsure(handle, before, now));
    }

    /// When the next notice is due.
    public Optional<Instant> nextNotice() {
        return storage.inTransaction(NoticeTable::next);
    }

    /// Writes what is still to be written.
    @Override
    public void close() {
        writer.close();
    }

    private void settle(Collection<Notice> notices, String state) {
        storage.inTransaction(handle -> {
            notices.forEach(notice ->
                    NoticeTable.settle(handle, notice, state, settings.clock().instant()));
            return notices;
        });
    }

    private void write(Ledger ledger, List<Entry> entries) {
        storage.inTransaction(handle -> {
            ledger.write(handle, entries);
            return entries;
        });
    }
}
