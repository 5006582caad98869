package dev.qiangcai.shop.product;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which of a product's offers the page is about: by the address, or by what its form has selected.
final class Variants {
    private Variants() {}

    /// The one that is meant, or all where nothing tells.
    static List<StatedOffer> meant(List<StatedOffer> offers, Clues clues) {
        if (offers.size() < 2) {
            return offers;
        }
        return Stream.<Predicate<StatedOffer>>of(
                        offer -> offer.addresses().stream().anyMatch(clues::address),
                        offer -> offer.keys().stream().anyMatch(clues.keys()::contains),
                        offer -> offer.keys().stream().anyMatch(clues.selected()::contains),
                        offer -> !offer.traits().isEmpty() && clues.selected().containsAll(offer.traits()),
                        offer -> !offer.traits().isEmpty()
                                && offer.traits().stream()
                                        .allMatch(trait -> clues.keys().stream().anyMatch(trait::equalsIgnoreCase)))
                .map(test -> offers.stream().filter(test).toList())
                .filter(found -> found.size() == 1)
                .findFirst()
                .orElse(offers);
    }
}
