package dev.qiangcai.shop.page;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// schema.org's words for availability, in their own spelling whatever the store's: `http://schema.org/instock` and
/// `in stock` are `InStock`.
public final class Availability {
    private static final Map<String, String> SPELLINGS = Stream.of(
                    "BackOrder",
                    "Discontinued",
                    "InStock",
                    "InStoreOnly",
                    "LimitedAvailability",
                    "MadeToOrder",
                    "OnlineOnly",
                    "OutOfStock",
                    "PreOrder",
                    "PreSale",
                    "Reserved",
                    "SoldOut")
            .collect(Collectors.toMap(word -> word.toLowerCase(Locale.ROOT), word -> word));

    private Availability() {}

    /// The canonical spelling; a word that is none of schema.org's stays as it is.
    public static String canonical(String written) {
        var word = written.contains("://") ? written.substring(written.lastIndexOf('/') + 1) : Fact.local(written);
        var letters = word.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
        return SPELLINGS.getOrDefault(letters.equals("oos") ? "outofstock" : letters, word);
    }
}
