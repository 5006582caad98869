package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the page's markup says about the page's product, all syntaxes together.
///
/// @param name empty: none is stated
/// @param price empty: none, or several
/// @param marks what the price's currency may be
/// @param openPrice whether prices are stated that do not agree, or a range
/// @param stock every meaning that is stated; more than one is a disagreement
/// @param several how many products are stated where nothing tells which is meant; 0: that is no question
/// @param evidence what was found where
record Stated(
        Optional<String> name,
        Optional<BigDecimal> price,
        Set<String> marks,
        boolean openPrice,
        Set<Evidence.Says> stock,
        int several,
        List<Evidence> evidence) {
    static Stated of(List<Facts> facts, Clues clues, Predicate<StatedProduct> elsewhere) {
        var reader = new Reader();
        for (var one : facts) {
            var products =
                    StatedProduct.in(one).stream().filter(elsewhere.negate()).toList();
            switch (Choice.of(products, clues)) {
                case Choice.One(var product) -> reader.take(product, clues, one.syntax() == Facts.Syntax.METAS);
                case Choice.Several(var number) -> reader.several = Math.max(reader.several, number);
                case Choice.Nothing _, Choice.Stranger _ -> {}
            }
        }
        return reader.stated();
    }

    /// Whether the markup names a product at all.
    boolean product() {
        return name.isPresent() || !stock.isEmpty() || price.isPresent() || openPrice;
    }

    /// Takes syntax after syntax; the first that says something about a question decides it.
    private static final class Reader {
        private final List<Evidence> evidence = new ArrayList<>();
        private final EnumSet<Evidence.Says> stock = EnumSet.noneOf(Evidence.Says.class);
        private Optional<String> name = Optional.empty();
        private Optional<BigDecimal> price = Optional.empty();
        private Set<String> marks = Set.of();
        private boolean openPrice;
        private int several;

        void take(StatedProduct product, Clues clues, boolean metas) {
            var offers = Variants.meant(product.offers(), clues);
            if (name.isEmpty() && !metas) {
                name = name(product, offers, clues);
                name.ifPresent(it -> evidence.add(
                        new Evidence(Evidence.Says.NAME, product.place().toString(), it)));
            }
            price(offers);
            stock(offers);
        }

        private static Optional<String> name(StatedProduct product, List<StatedOffer> offers, Clues clues) {
            var owners = offers.stream()
                    .flatMap(it -> it.owner().words("name").stream())
                    .map(word -> Names.clean(word.text()))
                    .distinct()
                    .toList();
            var candidates = Stream.concat(
                            owners.size() == 1 ? owners.stream() : Stream.empty(), Stream.of(product.name()))
                    .filter(it -> !it.isEmpty())
                    .toList();
            return candidates.stream()
                    .filter(it -> clues.names().stream().limit(1).anyMatch(heading -> Names.same(it, heading)))
                    .findFirst()
                    .or(() -> candidates.stream().findFirst());
        }

        private void price(List<StatedOffer> offers) {
            if (price.isPresent() || openPrice) {
                return;
            }
            var values = new LinkedHashSet<BigDecimal>();
            var currencies = new LinkedHashSet<Set<String>>();
            for (var offer : offers) {
                switch (offer.price()) {
                    case StatedOffer.Priced.One(var value, var _) when grouped(value, offer) -> {}
                    case StatedOffer.Priced.One(var value, var beside) -> {
                        values.add(value.stripTrailingZeros());
                        var stated = offer.currency().map(Currencies::meanings).orElse(Set.of());
                        currencies.add(stated.isEmpty() ? beside : stated);
                        evidence.add(new Evidence(
                                Evidence.Says.PRICE,
                                offer.offer().place().toString(),
                                value.toPlainString()
                                        + offer.currency().map(it -> " " + it).orElse("")));
                    }
                    case StatedOffer.Priced.Several _ -> openPrice = true;
                    case StatedOffer.Priced.Unsaid _ -> {}
                }
            }
            openPrice |= values.size() > 1 || currencies.size() > 1;
            price = openPrice ? Optional.empty() : values.stream().findFirst();
            if (currencies.size() == 1) {
                marks = currencies.iterator().next();
            } else if (currencies.isEmpty() && marks.isEmpty()) {
                marks = offers.stream()
                        .flatMap(it -> it.currency().stream())
                        .findFirst()
                        .map(Currencies::meanings)
                        .orElse(Set.of());
            }
        }

        /// Whether it has three decimals where its currency has fewer: `1.299` may be a thousand and more.
        private static boolean grouped(BigDecimal value, StatedOffer offer) {
            int most = offer.currency()
                    .map(Currencies::meanings)
                    .filter(it -> it.size() == 1)
                    .map(it -> Currency.getInstance(it.iterator().next()).getDefaultFractionDigits())
                    .orElse(2);
            return value.scale() == 3 && most < 3;
        }

        /// A later syntax can take a yes back, but never make one.
        private void stock(List<StatedOffer> offers) {
            var said = EnumSet.noneOf(Evidence.Says.class);
            for (var offer : offers) {
                for (var meaning : offer.availability()) {
                    said.add(meaning);
                    evidence.add(new Evidence(meaning, offer.offer().place().toString(), offer.availabilityText()));
                }
            }
            if (stock.isEmpty() || stock.equals(EnumSet.of(Evidence.Says.AVAILABLE))) {
                stock.addAll(said);
            }
        }

        Stated stated() {
            return new Stated(name, price, marks, openPrice, Set.copyOf(stock), several, List.copyOf(evidence));
        }
    }
}
