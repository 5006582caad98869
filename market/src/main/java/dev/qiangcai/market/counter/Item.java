package dev.qiangcai.market.counter;

import static java.util.Objects.requireNonNull;

/// One kind of goods as the store lays it out. `atOpening` goods can be bought from the opening time on, others
/// at once. `limit` is the number that one account may buy.
public record Item(Sku sku, String name, String english, Fen price, int stock, int limit, boolean atOpening) {
    public Item {
        requireNonNull(sku, "sku");
        requireNonNull(name, "name");
        requireNonNull(english, "english");
        requireNonNull(price, "price");
        if (stock < 0) {
            throw new IllegalArgumentException("stock of " + sku + " must be 0 or more, was " + stock);
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit of " + sku + " must be 1 or more, was " + limit);
        }
    }

    public Item withStock(int pieces) {
        return new Item(sku, name, english, price, pieces, limit, atOpening);
    }

    public Item withLimit(int pieces) {
        return new Item(sku, name, english, price, stock, pieces, atOpening);
    }

    public Item withPrice(Fen newPrice) {
        return new Item(sku, name, english, newPrice, stock, limit, atOpening);
    }
}
