package dev.qiangcai.shop.product;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of the prices shown is the one that is asked for the product.
final class ShownPrice {
    private ShownPrice() {}

    /// Empty where there is none, or where several are equally likely.
    static Optional<PriceTag> of(List<PriceTag> tags) {
        var asked = asked(tags);
        int best = asked.stream().mapToInt(PriceTag::rank).max().orElse(0);
        boolean open =
                tags.stream().anyMatch(it -> it.rank() >= best && it.topics().equals(Set.of(Topic.FROM_PRICE)));
        if (best == 0 || open) {
            return Optional.empty();
        }
        var top = asked.stream().filter(it -> it.rank() == best).toList();
        return one(top).or(() -> one(lowered(top)))
                .or(() -> best == PriceTag.BARE ? Optional.empty() : one(block(top)));
    }

    /// A price without tax is the price where no other is shown.
    private static List<PriceTag> asked(List<PriceTag> tags) {
        var asked = tags.stream().filter(PriceTag::asked).toList();
        return asked.isEmpty()
                ? tags.stream()
                        .filter(it -> it.topics().equals(Set.of(Topic.BEFORE_TAX)))
                        .toList()
                : asked;
    }

    private static Optional<PriceTag> one(List<PriceTag> tags) {
        return Amount.different(tags.stream().map(PriceTag::amount)) == 1
                ? tags.stream()
                        .filter(it -> it.amount().marked())
                        .findFirst()
                        .or(() -> tags.stream().findFirst())
                : Optional.empty();
    }

    /// Without regular prices that stand beside a lower one.
    private static List<PriceTag> lowered(List<PriceTag> tags) {
        return tags.stream()
                .filter(it -> !it.regular()
                        || tags.stream()
                                .allMatch(other -> other.regular()
                                        || other.amount()
                                                        .value()
                                                        .compareTo(it.amount().value())
                                                > 0))
                .toList();
    }

    /// Those in the first block of prices after the heading.
    private static List<PriceTag> block(List<PriceTag> tags) {
        var first = tags.getFirst().element();
        var block = first.parent() == null ? first : first.parent();
        return tags.stream().filter(it -> Kin.within(it.element(), block)).toList();
    }
}
