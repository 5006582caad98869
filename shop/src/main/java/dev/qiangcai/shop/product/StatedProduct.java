package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Fact;
import dev.qiangcai.shop.page.Facts;
import dev.qiangcai.shop.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A product that the page's markup states, with its offers and those of its variants.
///
/// @param listed whether it is one of a list, such as a category's
/// @param main whether the markup says that the page is about it
record StatedProduct(Fact.Thing thing, boolean listed, boolean main, List<StatedOffer> offers) {
    private static final Set<String> PRODUCT =
            Set.of("product", "productgroup", "productmodel", "individualproduct", "someproducts", "vehicle", "car");
    private static final Set<String> ELSEWHERE = Set.of(
            "isRelatedTo",
            "isSimilarTo",
            "isAccessoryOrSparePartFor",
            "isConsumableFor",
            "review",
            "reviews",
            "hasOfferCatalog");
    private static final int DEEPEST = 12;
    /// A page that states so many is a list, whatever else it states.
    private static final int MOST = 1_000;

    /// All products of one syntax, in the order of the page.
    static List<StatedProduct> in(Facts facts) {
        var found = new ArrayList<StatedProduct>();
        facts.things().forEach(thing -> walk(thing, false, false, 0, found));
        return joined(found);
    }

    String name() {
        return thing.words("name").stream()
                .map(word -> Names.clean(word.text()))
                .findFirst()
                .orElse("");
    }

    Place place() {
        return thing.place();
    }

    List<String> addresses() {
        return Stream.concat(
                        Stream.of("url", "@id", "mainEntityOfPage")
                                .flatMap(name -> thing.words(name).stream())
                                .map(Fact.Word::text),
                        offers.stream().flatMap(offer -> offer.addresses().stream()))
                .distinct()
                .toList();
    }

    Set<String> keys() {
        return new StatedOffer(thing, thing).keys();
    }

    /// The number of the group that it says it is a variant of.
    String group() {
        return Stream.concat(
                        thing.words("inProductGroupWithID").stream(),
                        Stream.concat(
                                thing.words("isVariantOf").stream(),
                                thing.things("isVariantOf").stream()
                                        .flatMap(it -> Stream.of("productGroupID", "@id", "name")
                                                .flatMap(name -> it.words(name).stream()))))
                .map(Fact.Word::text)
                .findFirst()
                .orElse("");
    }

    StatedProduct with(List<StatedOffer> more) {
        return new StatedProduct(
                thing,
                listed,
                main,
                Stream.concat(offers.stream(), more.stream()).toList());
    }

    private static void walk(Fact.Thing thing, boolean listed, boolean main, int depth, List<StatedProduct> found) {
        if (depth > DEEPEST || found.size() >= MOST) {
            return;
        }
        var product = product(thing, listed, main, depth);
        if (product.isPresent()) {
            found.add(product.get());
            return;
        }
        boolean list = listed || thing.oneOf(Set.of("itemlist", "offercatalog"));
        thing.properties().keySet().stream()
                .filter(property -> !ELSEWHERE.contains(property))
                .forEach(property -> thing.things(property)
                        .forEach(inner -> walk(inner, list, main || property.equals("mainEntity"), depth + 1, found)));
    }

    /// The product that a thing is, or that it offers; empty where it is something else.
    private static Optional<StatedProduct> product(Fact.Thing thing, boolean listed, boolean main, int depth) {
        if (thing.oneOf(PRODUCT)) {
            return Optional.of(new StatedProduct(thing, listed, main, offers(thing, depth)));
        }
        if (thing.offer()) {
            var offered = thing.things("itemOffered");
            var owner = offered.isEmpty() ? thing : offered.getFirst();
            return Optional.of(new StatedProduct(owner, listed, main, expanded(thing, owner)));
        }
        return sold(thing)
                ? Optional.of(new StatedProduct(thing, listed, main, offers(thing, depth)))
                : Optional.empty();
    }

    /// Anything else that is offered, such as a book; but no shop.
    private static boolean sold(Fact.Thing thing) {
        boolean shop = thing.types().stream()
                .anyMatch(type -> type.endsWith("organization")
                        || type.endsWith("store")
                        || type.endsWith("business")
                        || type.endsWith("page")
                        || type.endsWith("website")
                        || type.endsWith("catalog"));
        return !shop && thing.things("offers").stream().anyMatch(it -> it.offer());
    }

    private static List<StatedOffer> offers(Fact.Thing product, int depth) {
        var offers = new ArrayList<StatedOffer>();
        if (depth > DEEPEST) {
            return offers;
        }
        if (product.oneOf(Set.of("offer")) && product.things("offers").isEmpty()) {
            offers.add(new StatedOffer(product, product));
        }
        product.things("offers").forEach(offer -> offers.addAll(expanded(offer, product)));
        Stream.of("hasVariant", "model")
                .flatMap(property -> product.things(property).stream())
                .forEach(variant -> offers.addAll(offers(variant, depth + 1)));
        return offers;
    }

    /// An aggregate that lists its offers is those offers.
    private static List<StatedOffer> expanded(Fact.Thing offer, Fact.Thing owner) {
        var parts = offer.things("offers");
        return parts.isEmpty()
                ? List.of(new StatedOffer(offer, owner))
                : parts.stream().map(part -> new StatedOffer(part, owner)).toList();
    }

    /// An offer that stands alone beside the one product without offers is that product's.
    private static List<StatedProduct> joined(List<StatedProduct> found) {
        var lone = found.stream()
                .filter(it -> it.name().isEmpty() && it.thing().offer())
                .toList();
        var bare = found.stream()
                .filter(it -> !it.name().isEmpty() && it.offers().isEmpty() && !it.listed())
                .toList();
        if (lone.isEmpty() || bare.size() != 1 || found.size() != lone.size() + 1) {
            return List.copyOf(found);
        }
        return List.of(bare.getFirst()
                .with(lone.stream().flatMap(it -> it.offers().stream()).toList()));
    }
}
