package dev.qiangcai.market.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.qiangcai.market.counter.Counter;
import dev.qiangcai.market.counter.Listing;
import dev.qiangcai.market.counter.Sku;
import java.util.List;
import java.util.Optional;

/// Shows the goods: as pages with product nodes, and as JSON.
final class Listings {
    private static final int A_PAGE = 48;

    private final Counter counter;
    private final Etags etags = new Etags();

    Listings(Counter counter) {
        this.counter = counter;
    }

    Answer cataloguePage(Visit visit) {
        var all = counter.listings();
        int pages = (all.size() + A_PAGE - 1) / A_PAGE;
        int page = page(visit);
        if (page > pages) {
            return Answer.of(Code.NOT_FOUND);
        }
        var shown = all.subList((page - 1) * A_PAGE, Math.min(all.size(), page * A_PAGE));
        return etags.answer(
                visit,
                "catalogue " + page,
                edition(shown),
                () -> Answer.html(Pages.catalogue(shown, page, page < pages)));
    }

    Answer itemPage(Visit visit) {
        var listing = listing(visit);
        return etags.answer(visit, "page " + listing.sku(), listing.edition(), () -> Answer.html(Pages.item(listing)));
    }

    Answer items(Visit visit) {
        var all = counter.listings();
        return etags.answer(visit, "items", edition(all), () -> {
            var data = Json.object();
            var list = data.putArray("items");
            all.forEach(listing -> list.add(json(listing)));
            return Answer.ok(data);
        });
    }

    Answer item(Visit visit) {
        var listing = listing(visit);
        return etags.answer(visit, "item " + listing.sku(), listing.edition(), () -> Answer.ok(json(listing)));
    }

    private Listing listing(Visit visit) {
        return Optional.of(visit.part("sku"))
                .filter(Sku::fits)
                .flatMap(text -> counter.listing(new Sku(text)))
                .orElseThrow(() -> new Declined(Answer.wrong(Code.NOT_FOUND, "no item has this SKU")));
    }

    private static ObjectNode json(Listing listing) {
        var node = Json.object()
                .put("sku", listing.sku().value())
                .put("title", listing.item().name())
                .put("english", listing.item().english())
                .put("priceFen", listing.price().amount())
                .put("stock", listing.stock())
                .put("limit", listing.item().limit())
                .put("state", listing.state().name());
        listing.opensAt().ifPresent(time -> node.put("openAt", time.toEpochMilli()));
        return node;
    }

    /// Versions only grow, so their sum tells editions apart; the opening changes only the number of those that wait.
    private static String edition(List<Listing> shown) {
        long versions = shown.stream().mapToLong(Listing::version).sum();
        long waiting = shown.stream()
                .filter(listing -> listing.state() == Listing.State.NOT_OPEN)
                .count();
        return versions + "-" + waiting;
    }

    private static int page(Visit visit) {
        var text = visit.query("page").orElse("1");
        if (text.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(text);
        }
        throw new Declined(Answer.wrong(Code.BAD_REQUEST, "page must be a whole number from 1"));
    }
}
