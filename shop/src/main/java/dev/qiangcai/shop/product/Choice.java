package dev.qiangcai.shop.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which of the products that a page states it is about. It is never "the first on the page".
sealed interface Choice {
    record One(StatedProduct product) implements Choice {}

    record Nothing() implements Choice {}

    /// Several, and nothing tells which; or a list.
    record Several(int number) implements Choice {}

    /// The only product stated is another one than the page's headings name.
    record Stranger(StatedProduct product) implements Choice {}

    static Choice of(List<StatedProduct> stated, Clues clues) {
        var free = stated.stream().filter(it -> !it.listed()).toList();
        var main = free.stream().filter(StatedProduct::main).toList();
        var pool = merged(main.isEmpty() ? free : main);
        if (pool.isEmpty()) {
            return listed(stated, clues);
        }
        if (pool.size() == 1) {
            var only = pool.getFirst();
            return familiar(only, clues) ? new One(only) : new Stranger(only);
        }
        return meant(pool, clues)
                .<Choice>map(One::new)
                .or(() -> group(pool, clues).map(One::new))
                .orElseGet(() -> new Several(pool.size()));
    }

    /// A list in which one entry is what the page is about in name and in address.
    private static Choice listed(List<StatedProduct> stated, Clues clues) {
        var fits = stated.stream()
                .filter(it -> it.addresses().stream().anyMatch(clues::address) && clues.named(it.name()))
                .toList();
        if (fits.size() == 1) {
            return new One(fits.getFirst());
        }
        return stated.isEmpty() ? new Nothing() : new Several(stated.size());
    }

    private static boolean familiar(StatedProduct product, Clues clues) {
        return product.name().isEmpty()
                || clues.names().isEmpty()
                || clues.named(product.name())
                || product.addresses().stream().anyMatch(clues::address);
    }

    private static Optional<StatedProduct> meant(List<StatedProduct> pool, Clues clues) {
        var heading = clues.names().isEmpty() ? "" : clues.names().getFirst();
        return Stream.<Predicate<StatedProduct>>of(
                        it -> it.addresses().stream().anyMatch(clues::address),
                        it -> it.keys().stream().anyMatch(clues.keys()::contains),
                        it -> Names.same(it.name(), heading),
                        it -> clues.names().stream().anyMatch(name -> Names.same(it.name(), name)),
                        it -> Names.alike(it.name(), heading))
                .map(test -> pool.stream().filter(test).toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    /// Products that say that they are variants of one group are that group.
    private static Optional<StatedProduct> group(List<StatedProduct> pool, Clues clues) {
        var groups = pool.stream().map(StatedProduct::group).distinct().toList();
        boolean one = groups.size() == 1 && !groups.getFirst().isEmpty();
        boolean named = !clues.names().isEmpty()
                && pool.stream()
                        .allMatch(it -> Names.bare(it.name())
                                .contains(Names.bare(clues.names().getFirst())))
                && !Names.bare(clues.names().getFirst()).isEmpty();
        return one || named ? pool.stream().reduce((a, b) -> a.with(b.offers())) : Optional.empty();
    }

    /// Two statements about a product of one name are one product: a theme and a plug-in both made one.
    private static List<StatedProduct> merged(List<StatedProduct> pool) {
        var merged = new ArrayList<StatedProduct>();
        var places = new HashMap<String, List<Integer>>();
        for (var product : pool) {
            var name = Names.bare(product.name());
            var namesakes = places.computeIfAbsent(name, _ -> new ArrayList<>());
            var twin = namesakes.stream()
                    .filter(at -> !name.isEmpty() && !apart(merged.get(at).keys(), product.keys()))
                    .findFirst();
            if (twin.isPresent()) {
                merged.set(twin.get(), merged.get(twin.get()).with(product.offers()));
            } else {
                namesakes.add(merged.size());
                merged.add(product);
            }
        }
        return merged;
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }
}
