package dev.qiangcai.market.counter;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The goods and how many of them are left. Anyone may look; the counter's lock guards every change.
final class Shelf {
    /// How one item stands; replaced as a whole, so that readers never see half a change.
    private record Stand(Item item, int stock, long version) {
        Stand with(Item changed, int left) {
            return new Stand(changed, left, version + 1);
        }
    }

    private static final class Place {
        volatile Stand stand;

        Place(Item item) {
            stand = new Stand(item, item.stock(), 1);
        }
    }

    private final Map<Sku, Place> places;
    private final Instant opensAt;

    Shelf(List<Item> items, Instant opensAt) {
        var laid = new LinkedHashMap<Sku, Place>();
        items.forEach(item -> laid.put(item.sku(), new Place(item)));
        this.places = Collections.unmodifiableMap(laid);
        this.opensAt = opensAt;
    }

    List<Listing> listings(Instant now) {
        return places.values().stream().map(place -> listing(place.stand, now)).toList();
    }

    Optional<Listing> listing(Sku sku, Instant now) {
        return Optional.ofNullable(places.get(sku)).map(place -> listing(place.stand, now));
    }

    void take(Sku sku, int pieces) {
        var stand = place(sku).stand;
        if (stand.stock() < pieces) {
            throw new IllegalStateException("oversold " + sku + ": " + stand.stock() + " left, " + pieces + " taken");
        }
        place(sku).stand = stand.with(stand.item(), stand.stock() - pieces);
    }

    void put(Sku sku, int pieces) {
        var stand = place(sku).stand;
        place(sku).stand = stand.with(stand.item(), Math.addExact(stand.stock(), pieces));
    }

    void reprice(Sku sku, Fen price) {
        var stand = place(sku).stand;
        place(sku).stand = stand.with(stand.item().withPrice(price), stand.stock());
    }

    private Place place(Sku sku) {
        var place = places.get(sku);
        if (place == null) {
            throw new IllegalArgumentException("the store has no item " + sku + "; it has " + places.keySet());
        }
        return place;
    }

    private Listing listing(Stand stand, Instant now) {
        boolean waits = stand.item().atOpening();
        var state = waits && now.isBefore(opensAt)
                ? Listing.State.NOT_OPEN
                : stand.stock() == 0 ? Listing.State.SOLD_OUT : Listing.State.OPEN;
        return new Listing(
                stand.item(), stand.stock(), state, waits ? Optional.of(opensAt) : Optional.empty(), stand.version());
    }
}
