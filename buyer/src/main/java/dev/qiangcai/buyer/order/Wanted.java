package dev.qiangcai.buyer.order;

/// One thing that the owner wants once.
///
/// @param store the id of the store's profile
/// @param purchase the owner's name for this purchase: one order exists under it, whichever item of a list it became
/// @param account whose account buys
/// @param sku the store's number of the item
/// @param name what the owner calls it
/// @param count how many pieces
/// @param limits what it may cost at most
public record Wanted(
        String store, String purchase, AccountKey account, String sku, String name, long count, Limits limits) {
    public Wanted {
        if (store.isBlank() || purchase.isBlank() || sku.isBlank()) {
            throw new IllegalArgumentException("a purchase needs a store, a name and a sku, had '" + store + "', '"
                    + purchase + "', '" + sku + "'");
        }
        if (count < 1) {
            throw new IllegalArgumentException("the count must be 1 or more, was " + count);
        }
    }
}
