package dev.qiangcai.buyer.watch;

import dev.qiangcai.shop.profile.Scope;

/// An item as the store knows it.
///
/// @param sku the store's own number
/// @param name what people call it
/// @param url where its page is; empty where the catalogue does not say
public record Item(String sku, String name, String url) {
    /// What `{item.…}` stands for in a step about this item.
    public Scope into(Scope scope, long count) {
        return scope.with("item", "sku", sku)
                .with("item", "name", name)
                .with("item", "url", url)
                .with("item", "count", count);
    }
}
