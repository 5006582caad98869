package dev.qiangcai.buyer.watch;

import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Scope;
import java.util.HashMap;
import java.util.Optional;

/// An item as the store knows it.
///
/// @param sku the store's own number
/// @param name what people call it
/// @param url where its page is; empty where the catalogue does not say
/// @param price of one, as the store showed it last; for a quote that names no price of one
public record Item(String sku, String name, String url, Optional<Value> price) {
    public static Item of(String sku, String name) {
        return new Item(sku, name, "", Optional.empty());
    }

    /// The same item at the price now shown; where none is shown, at the one shown before.
    Item priced(Optional<Value> shown) {
        return shown.isEmpty() ? this : new Item(sku, name, url, shown);
    }

    /// What `{item.…}` stands for in a step about so many pieces of this item.
    public Scope into(Scope scope, long count) {
        var values = new HashMap<String, Value>();
        values.put("sku", new Value.Text(sku));
        values.put("name", new Value.Text(name));
        values.put("url", new Value.Text(url));
        values.put("count", new Value.Whole(count, Long.toString(count)));
        price.ifPresent(shown -> values.put("price", shown));
        return scope.with("item", new Readings(values));
    }
}
