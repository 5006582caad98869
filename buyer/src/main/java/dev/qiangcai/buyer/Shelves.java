package dev.qiangcai.buyer;

import dev.qiangcai.buyer.plan.Pick;
import dev.qiangcai.buyer.timeline.Event;
import dev.qiangcai.buyer.timeline.Timeline;
import dev.qiangcai.buyer.visit.NeedsOwner;
import dev.qiangcai.buyer.visit.Visit;
import dev.qiangcai.buyer.watch.Catalogue;
import dev.qiangcai.buyer.watch.Item;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.Store;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Scope;
import dev.qiangcai.shop.profile.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the owner's items stand at the store: by name from its catalogue, by number as they are.
record Shelves(Visit visit, Timeline timeline) {
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(1);

    /// How long between two rounds of looks: the store's pace, and never less than a second.
    static Duration interval(Store store) {
        var gap = store.profile().pace().gap();
        return gap.compareTo(LEAST_INTERVAL) > 0 ? gap : LEAST_INTERVAL;
    }

    /// What `{setting.…}` stands for.
    static Scope scope(Map<String, String> settings) {
        var scope = Scope.EMPTY;
        for (var setting : settings.entrySet()) {
            scope = scope.with("setting", setting.getKey(), setting.getValue());
        }
        return scope;
    }

    /// The items in the owner's order. The catalogue is read where an item is given by name, or where later steps need
    /// what only its row tells; a catalogue that is searched is read for each.
    List<Item> find(List<Pick> picks) throws InterruptedException {
        boolean searched = visit.profile().names(Step.LIST, "item").contains("wanted");
        var whole = new Catalogue(List.of());
        if (!searched && picks.stream().anyMatch(this::needsRow)) {
            whole = catalogue(Optional.empty());
        }
        var items = new ArrayList<Item>();
        for (var pick : picks) {
            var catalogue = searched && needsRow(pick) ? catalogue(Optional.of(wanted(pick))) : whole;
            var item = item(pick, catalogue);
            items.add(item);
            timeline.add(new Event.Resolved(
                    item.sku(), item.name(), catalogue.items().size()));
        }
        return items;
    }

    private Item item(Pick pick, Catalogue catalogue) {
        return switch (pick) {
            case Pick.ByName(var name) -> catalogue.named(name);
            case Pick.BySku(var sku) -> needsRow(pick) ? catalogue.numbered(sku) : Item.of(sku, sku);
        };
    }

    private static String wanted(Pick pick) {
        return switch (pick) {
            case Pick.ByName(var name) -> name;
            case Pick.BySku(var sku) -> sku;
        };
    }

    private boolean needsRow(Pick pick) {
        return pick instanceof Pick.ByName || visit.profile().needsRow();
    }

    private Catalogue catalogue(Optional<String> wanted) throws InterruptedException {
        var answer = visit.insist(
                Step.LIST,
                scope ->
                        wanted.map(words -> scope.with("item", "wanted", words)).orElse(scope));
        if (answer.outcome() instanceof Outcome.Ok) {
            return Catalogue.of(answer.rows());
        }
        Object why = answer.outcome() instanceof Outcome.Unknown unknown
                ? unknown.why()
                : answer.outcome().label();
        throw new NeedsOwner(Sentence.of(Buyer.WORDS, "buyer.noCatalogue", why));
    }
}
