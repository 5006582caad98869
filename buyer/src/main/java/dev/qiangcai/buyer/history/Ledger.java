package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.history.Telling.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Writes readings down as changes, within one transaction.
///
/// @param telling empty: the owner is told of nothing
record Ledger(Optional<Telling> telling) {
    /// So many changes of a page are kept.
    static final int MOST_CHANGES = 5_000;

    private static final int PRUNE_EVERY = 500;

    /// Somebody else wrote a change of the same page at the same moment: the transaction must be done again.
    static final class Crossed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crossed() {
            super("another instance wrote a change of the same page", null, false, false);
        }
    }

    /// Those that say nothing new leave no trace.
    void write(Handle handle, List<Entry> entries) {
        var pages = new HashMap<>(PageTable.byId(
                handle, entries.stream().map(Entry::page).distinct().toList()));
        entries.forEach(entry -> write(handle, entry, pages));
    }

    private void write(Handle handle, Entry entry, Map<Long, Page> pages) {
        long id = entry.page();
        var before = Optional.ofNullable(pages.get(id));
        if (before.filter(page -> page.sight().equals(entry.sight())).isPresent()) {
            return;
        }
        var change = new Change(before.map(Page::seq).orElse(0L) + 1, entry.at(), entry.sight(), entry.reason());
        var page = new Page(
                id,
                entry.address(),
                entry.name().or(() -> before.flatMap(Page::name)),
                change.seq(),
                entry.at(),
                entry.sight(),
                before.flatMap(Page::told));
        if (!PageTable.put(handle, page)) {
            throw new Crossed();
        }
        PageTable.append(handle, id, change);
        if (change.seq() % PRUNE_EVERY == 0) {
            PageTable.prune(handle, id, change.seq(), MOST_CHANGES);
        }
        pages.put(id, telling.map(rules -> tell(handle, rules, page, change)).orElse(page));
    }

    private static Page tell(Handle handle, Telling rules, Page page, Change change) {
        switch (rules.of(page.told(), change.sight(), change.at())) {
            case Verdict.Unclear() -> {}
            case Verdict.AsTold() -> NoticeTable.overtake(handle, page.id(), change.at());
            case Verdict.Tell(var due) -> {
                NoticeTable.overtake(handle, page.id(), change.at());
                NoticeTable.add(handle, page.id(), change.seq(), due, change.at());
            }
            case Verdict.Baseline() -> {
                var told = page.toldNow(change.sight(), change.at());
                PageTable.told(handle, told);
                return told;
            }
        }
        return page;
    }
}
