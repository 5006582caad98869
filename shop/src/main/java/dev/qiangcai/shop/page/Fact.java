package dev.qiangcai.shop.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One statement of a page's structured markup, whichever syntax it was written in: a word, or a thing with properties.
public sealed interface Fact {
    /// The types of what somebody offers.
    Set<String> OFFERS = Set.of("offer", "aggregateoffer", "offerfordemand");

    record Word(String text) implements Fact {}

    /// @param types in lower case, without schema.org's address
    /// @param properties by name, without schema.org's address
    /// @param place where on the page it stands
    record Thing(Set<String> types, Map<String, List<Fact>> properties, Place place) implements Fact {
        public Thing {
            types = Set.copyOf(types);
            properties = Map.copyOf(properties);
        }

        /// Whether it is an offer of any kind.
        public boolean offer() {
            return oneOf(OFFERS);
        }

        public boolean oneOf(Set<String> wanted) {
            return types.stream().anyMatch(wanted::contains);
        }

        public List<Word> words(String property) {
            return facts(property).stream()
                    .flatMap(fact -> fact instanceof Word word && !word.text().isBlank()
                            ? Optional.of(word).stream()
                            : Optional.<Word>empty().stream())
                    .toList();
        }

        /// Shops write `Offers` as well as `offers`.
        private List<Fact> facts(String property) {
            var exact = properties.get(property);
            return exact != null
                    ? exact
                    : properties.entrySet().stream()
                            .filter(entry -> entry.getKey().equalsIgnoreCase(property))
                            .findFirst()
                            .map(Map.Entry::getValue)
                            .orElse(List.of());
        }

        public List<Thing> things(String property) {
            return facts(property).stream()
                    .flatMap(fact -> fact instanceof Thing thing
                            ? Optional.of(thing).stream()
                            : Optional.<Thing>empty().stream())
                    .toList();
        }
    }

    /// A type's or property's name without the address or prefix of the vocabulary: `http://schema.org/Offer`
    /// is `Offer`.
    static String local(String name) {
        var trimmed = name.strip();
        var start = trimmed.toLowerCase(Locale.ROOT);
        boolean vocabulary =
                start.startsWith("schema:") || start.contains("://schema.org/") || start.contains("://www.schema.org/");
        return vocabulary
                ? trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf(':')) + 1)
                : trimmed;
    }

    static String type(String name) {
        return local(name).toLowerCase(Locale.ROOT);
    }
}
