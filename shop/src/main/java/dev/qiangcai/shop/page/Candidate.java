package dev.qiangcai.shop.page;

import dev.qiangcai.shop.money.MoneyFormat;
import dev.qiangcai.shop.money.PriceText;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A node that may be the one a profile asks for.
///
/// @param line the node itself, then what it belongs to: product, group
/// @param page the address that its addresses are relative to
record Candidate(List<Fact.Thing> line, String page) {
    private static final Pattern NUMBER = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,12})?");
    private static final Set<String> OWN =
            Set.of("price", "lowPrice", "highPrice", "availability", "offerCount", "inventoryLevel", "priceValidUntil");
    private static final int MAX_TEXT = 2_000;

    /// Whether the node states one of the identities asked for, and none that differs.
    boolean matches(Map<String, String> wanted) {
        boolean proven = wanted.isEmpty();
        for (var want : wanted.entrySet()) {
            var stated = identities(want.getKey());
            if (!stated.isEmpty() && !stated.contains(identity(want.getKey(), want.getValue()))) {
                return false;
            }
            proven |= !stated.isEmpty();
        }
        return proven;
    }

    private List<String> identities(String key) {
        for (var thing : line) {
            var stated = named(thing, key)
                    .flatMap(name -> thing.words(name).stream())
                    .map(word -> identity(key, word.text()))
                    .toList();
            if (!stated.isEmpty()) {
                return stated;
            }
        }
        return List.of();
    }

    private static Stream<String> named(Fact.Thing thing, String key) {
        return key.startsWith("gtin")
                ? thing.properties().keySet().stream().filter(name -> name.startsWith("gtin"))
                : Stream.of(key);
    }

    private String identity(String key, String written) {
        var text = written.strip();
        if (key.startsWith("gtin")) {
            // A GTIN-13 is a GTIN-14 without its leading zero.
            return text.replaceFirst("^0+", "");
        }
        return key.equals("url") ? absolute(text).replaceFirst("#.*", "").replaceFirst("/$", "") : text;
    }

    private String absolute(String written) {
        try {
            return URI.create(page).resolve(written).normalize().toString();
        } catch (IllegalArgumentException _) {
            return written;
        }
    }

    /// Every price that the node itself names. More than one is no price.
    Set<String> prices() {
        var node = line.getFirst();
        var found = new TreeSet<String>();
        Stream.of("price", "lowPrice", "highPrice")
                .forEach(name -> node.words(name).forEach(word -> found.add(comparable(word.text()))));
        if (found.isEmpty()) {
            node.things("priceSpecification").stream()
                    .filter(Candidate::asked)
                    .flatMap(specified -> specified.words("price").stream())
                    .forEach(word -> found.add(comparable(word.text())));
        }
        boolean from = node.words("highPrice").isEmpty() && node.words("price").isEmpty();
        node.words("lowPrice").stream().filter(_ -> from).forEach(word -> found.add(word.text() + "…"));
        return found;
    }

    /// A list price, and a price per weight, are not what is asked for the item.
    private static boolean asked(Fact.Thing specified) {
        return specified.words("priceType").isEmpty()
                && specified.things("referenceQuantity").isEmpty();
    }

    private static String comparable(String price) {
        return NUMBER.matcher(price).matches()
                ? new BigDecimal(price).stripTrailingZeros().toPlainString()
                : price;
    }

    /// What decides about an order: two nodes that agree on it are one.
    String terms() {
        return prices() + " " + currency().orElse("") + " " + availability().orElse("");
    }

    Optional<String> availability() {
        return first(line.getFirst(), "availability").map(Availability::canonical);
    }

    private Optional<String> currency() {
        return Stream.concat(
                        line.stream(),
                        line.getFirst().things("priceSpecification").stream().filter(Candidate::asked))
                .flatMap(thing -> first(thing, "priceCurrency").stream())
                .findFirst();
    }

    Value.Node node(MoneyFormat format) {
        var fields = new LinkedHashMap<String, Value>();
        scalars(line.getFirst(), name -> true, fields);
        line.stream().skip(1).forEach(above -> scalars(above, name -> !OWN.contains(name), fields));
        availability().ifPresent(word -> fields.put("availability", new Value.Text(word)));
        currency().ifPresent(currency -> fields.put("priceCurrency", new Value.Text(currency)));
        price().ifPresent(price -> fields.put("price", price(price, format)));
        return new Value.Node(fields);
    }

    private void scalars(Fact.Thing thing, Predicate<String> taken, Map<String, Value> fields) {
        thing.properties().keySet().stream()
                .filter(taken)
                .forEach(name -> first(thing, name)
                        .filter(text -> text.length() <= MAX_TEXT)
                        .map(text -> name.equals("url") ? absolute(text) : Fact.local(text))
                        .ifPresent(text -> fields.putIfAbsent(name, new Value.Text(text))));
    }

    private Optional<String> price() {
        var node = line.getFirst();
        return Stream.concat(
                        Stream.of(node),
                        node.things("priceSpecification").stream().filter(Candidate::asked))
                .flatMap(thing -> Stream.of("price", "lowPrice").flatMap(name -> first(thing, name).stream()))
                .findFirst();
    }

    /// A currency that is not the declared one stays beside its amount, so that the amount cannot be read as ours.
    private Value price(String written, MoneyFormat format) {
        boolean foreign =
                currency().isPresent() && !PriceText.currency(currency().get()).equals(Optional.of(format.currency()));
        return foreign
                ? new Value.Text(written + " " + currency().get())
                : new Value.Text(written, NUMBER.matcher(written).matches());
    }

    private static Optional<String> first(Fact.Thing thing, String property) {
        return thing.words(property).stream().map(Fact.Word::text).findFirst();
    }
}
