package dev.qiangcai.buyer.watch;

import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Scope;
import java.util.HashMap;

/// An item as the store knows it.
///
/// @param sku the store's own number
/// @param name what people call it
/// @param url where its page is; empty where the catalogue does not say
/// @param shown what the profile reads of it, from the catalogue's row and then from its page: the price of one, and
/// what
///     else later steps may need, such as a number under which the cart knows it
public record Item(String sku, String name, String url, Readings shown) {
    public static Item of(String sku, String name) {
        return new Item(sku, name, "", Readings.NONE);
    }

    /// The same item as it is shown now; what is not shown any more stays as it was.
    Item seen(Readings now) {
        if (now.values().isEmpty()) {
            return this;
        }
        var values = new HashMap<String, Value>(shown.values());
        values.putAll(now.values());
        return new Item(sku, name, url, new Readings(values));
    }

    /// What `{item.…}` stands for in a step about so many pieces of this item.
    public Scope into(Scope scope, long count) {
        var values = new HashMap<String, Value>(shown.values());
        values.put("sku", new Value.Text(sku));
        values.put("name", new Value.Text(name));
        values.put("url", new Value.Text(url));
        values.put("count", new Value.Whole(count, Long.toString(count)));
        return scope.with("item", new Readings(values));
    }
}
