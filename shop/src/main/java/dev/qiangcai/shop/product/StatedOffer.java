package dev.qiangcai.shop.product;

import dev.qiangcai.shop.page.Availability;
import dev.qiangcai.shop.page.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An offer that the page's markup makes.
///
/// @param owner the product or variant that is offered
record StatedOffer(Fact.Thing offer, Fact.Thing owner) {
    private static final Map<String, Evidence.Says> MEANINGS = Map.ofEntries(
            Map.entry("InStock", Evidence.Says.AVAILABLE),
            Map.entry("LimitedAvailability", Evidence.Says.AVAILABLE),
            Map.entry("OnlineOnly", Evidence.Says.AVAILABLE),
            Map.entry("available", Evidence.Says.AVAILABLE),
            Map.entry("OutOfStock", Evidence.Says.SOLD_OUT),
            Map.entry("SoldOut", Evidence.Says.SOLD_OUT),
            Map.entry("Discontinued", Evidence.Says.SOLD_OUT),
            Map.entry("unavailable", Evidence.Says.SOLD_OUT),
            Map.entry("PreOrder", Evidence.Says.NOT_OPEN),
            Map.entry("PreSale", Evidence.Says.NOT_OPEN),
            Map.entry("InStoreOnly", Evidence.Says.STORE_ONLY),
            Map.entry("BackOrder", Evidence.Says.BACK_ORDER),
            Map.entry("MadeToOrder", Evidence.Says.BACK_ORDER),
            Map.entry("Reserved", Evidence.Says.BACK_ORDER),
            Map.entry("available for order", Evidence.Says.BACK_ORDER),
            Map.entry("pending", Evidence.Says.BACK_ORDER));
    private static final List<String> IDENTITIES =
            List.of("sku", "productID", "mpn", "gtin", "gtin8", "gtin12", "gtin13", "gtin14", "identifier");
    private static final Set<String> NOT_ASKED =
            Set.of("listprice", "strikethroughprice", "msrp", "srp", "minimumadvertisedprice", "invoiceprice");

    /// What an offer says about its price.
    sealed interface Priced {
        record One(BigDecimal value, Set<String> marks) implements Priced {}

        record Several() implements Priced {}

        record Unsaid() implements Priced {}
    }

    /// The meaning of each availability that is stated and known.
    List<Evidence.Says> availability() {
        return Stream.concat(offer.words("availability").stream(), offer.words("itemAvailability").stream())
                .flatMap(word -> meaning(word.text()).stream())
                .toList();
    }

    private static Optional<Evidence.Says> meaning(String written) {
        var canonical = Availability.canonical(written);
        var known = Optional.ofNullable(MEANINGS.get(canonical))
                .or(() -> Optional.ofNullable(MEANINGS.get(canonical.strip().toLowerCase(Locale.ROOT))));
        return known.or(() -> Spoken.meaning(written));
    }

    String availabilityText() {
        return first(offer, "availability");
    }

    Priced price() {
        var texts = new LinkedHashSet<String>();
        offer.words("price").forEach(word -> texts.add(word.text()));
        var low = offer.words("lowPrice");
        var high = offer.words("highPrice");
        boolean only =
                low.isEmpty() || !high.isEmpty() || first(offer, "offerCount").equals("1") || !texts.isEmpty();
        low.forEach(word -> texts.add(word.text()));
        high.forEach(word -> texts.add(word.text()));
        if (texts.isEmpty()) {
            specified().forEach(texts::add);
        }
        return only ? one(texts) : new Priced.Several();
    }

    private static String first(Fact.Thing thing, String property) {
        return thing.words(property).stream().map(Fact.Word::text).findFirst().orElse("");
    }

    private static Priced one(Set<String> texts) {
        var amounts = new ArrayList<Amount>();
        for (var text : texts) {
            var amount = Amount.field(text);
            if (amount.isEmpty()) {
                return Amount.in(text).size() > 1 ? new Priced.Several() : new Priced.Unsaid();
            }
            if (amount.get().value().signum() > 0) {
                amounts.add(amount.get());
            }
        }
        long different = Amount.different(amounts.stream());
        if (different == 0) {
            return new Priced.Unsaid();
        }
        return different == 1
                ? new Priced.One(amounts.getFirst().value(), amounts.getFirst().marks())
                : new Priced.Several();
    }

    /// A sale price before any other; no list price, no price per weight, no price for members.
    private List<String> specified() {
        var asked = offer.things("priceSpecification").stream()
                .filter(it -> it.things("referenceQuantity").isEmpty()
                        && it.words("validForMemberTier").isEmpty()
                        && it.things("validForMemberTier").isEmpty()
                        && !NOT_ASKED.contains(type(it)))
                .toList();
        var sale = asked.stream().filter(it -> type(it).equals("saleprice")).toList();
        return (sale.isEmpty() ? asked : sale)
                .stream()
                        .flatMap(it -> it.words("price").stream())
                        .map(Fact.Word::text)
                        .toList();
    }

    private static String type(Fact.Thing specification) {
        return first(specification, "priceType").replaceAll(".*[/:]", "").toLowerCase(Locale.ROOT);
    }

    /// The currency as the markup writes it: a code, seldom a mark.
    Optional<String> currency() {
        return Stream.concat(Stream.of(offer, owner), offer.things("priceSpecification").stream())
                .flatMap(thing -> thing.words("priceCurrency").stream())
                .map(Fact.Word::text)
                .findFirst();
    }

    /// Numbers that tell this offer from its sisters, and the numbers in its address.
    Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (var thing : List.of(offer, owner)) {
            IDENTITIES.forEach(name -> thing.words(name).forEach(word -> keys.add(word.text())));
            Stream.of("url", "@id")
                    .flatMap(name -> thing.words(name).stream())
                    .forEach(word -> keys.addAll(Clues.Address.keys(word.text())));
        }
        keys.remove("");
        return keys;
    }

    /// Addresses of the offer or its owner.
    List<String> addresses() {
        return Stream.of(offer, owner)
                .flatMap(thing -> Stream.of("url", "@id").flatMap(name -> thing.words(name).stream()))
                .map(Fact.Word::text)
                .toList();
    }

    /// What a variant is chosen by: size, colour and the like.
    List<String> traits() {
        return Stream.of("size", "color", "material", "pattern")
                .flatMap(name -> owner.words(name).stream())
                .map(Fact.Word::text)
                .toList();
    }
}
