package dev.qiangcai.buyer.watch;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.Readings;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A store's catalogue as its `list` step read it.
///
/// @param items in the store's order
public record Catalogue(List<Item> items) {
    private static final String WORDS = "dev.qiangcai.buyer.words";
    private static final int SUGGESTIONS = 3;

    public Catalogue {
        items = List.copyOf(items);
    }

    /// Rows without a number or a name are not items.
    public static Catalogue of(List<Readings> rows) {
        return new Catalogue(rows.stream()
                .flatMap(row -> row
                        .text("sku")
                        .flatMap(sku -> row.text("name").map(name -> {
                            var url = row.text("url").orElse("");
                            return new Item(sku, name.strip(), url, row);
                        }))
                        .stream())
                .toList());
    }

    /// The one item of that name: the exact name, or else the only one that contains it. Width, case and spaces
    /// do not matter.
    ///
    /// @throws ItemNotFound naming the nearest items
    public Item named(String name) {
        var wanted = plain(name);
        var exact =
                items.stream().filter(item -> plain(item.name()).equals(wanted)).toList();
        var fits = exact.isEmpty()
                ? items.stream()
                        .filter(item -> !wanted.isEmpty() && plain(item.name()).contains(wanted))
                        .toList()
                : exact;
        if (fits.size() == 1) {
            return fits.getFirst();
        }
        var key = fits.isEmpty() ? "catalogue.none" : "catalogue.several";
        var offered = fits.isEmpty() ? nearest(wanted) : fits.stream();
        throw new ItemNotFound(Sentence.of(
                WORDS,
                key,
                name,
                items.size(),
                String.join(", ", offered.limit(SUGGESTIONS).map(Item::name).toList())));
    }

    /// Those in whose name all of these words are, or that have this number. Width and case do not matter.
    ///
    /// @param words none: all items
    public List<Item> like(String words) {
        var wanted =
                Stream.of(words.strip().split("\\s+")).map(Catalogue::plain).toList();
        return items.stream()
                .filter(item -> item.sku().equalsIgnoreCase(words.strip())
                        || wanted.stream().allMatch(plain(item.name())::contains))
                .toList();
    }

    /// The item of that number.
    ///
    /// @throws ItemNotFound naming the nearest items
    public Item numbered(String sku) {
        return items.stream().filter(item -> item.sku().equals(sku)).findFirst().orElseThrow(() -> {
            var offered = items.stream().map(Item::sku).limit(SUGGESTIONS).toList();
            return new ItemNotFound(
                    Sentence.of(WORDS, "catalogue.noNumber", sku, items.size(), String.join(", ", offered)));
        });
    }

    private Stream<Item> nearest(String wanted) {
        return items.stream().sorted(Comparator.comparingLong(item -> -shared(plain(item.name()), wanted)));
    }

    private static long shared(String name, String wanted) {
        return wanted.codePoints().filter(point -> name.indexOf(point) >= 0).count();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }
}
