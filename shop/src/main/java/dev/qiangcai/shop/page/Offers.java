package dev.qiangcai.shop.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the nodes of a type in a page's things, each with what it belongs to: an offer with its product and the
/// product's group.
final class Offers {
    /// Other products that a page only mentions.
    private static final Set<String> ELSEWHERE =
            Set.of("isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor", "review", "reviews");

    private final Set<String> wanted;
    private final String page;
    private final List<Candidate> found = new ArrayList<>();

    private Offers(Set<String> wanted, String page) {
        this.wanted = wanted;
        this.page = page;
    }

    /// @param type as the profile spells it; `Offer` includes aggregates
    static List<Candidate> in(List<Fact.Thing> things, String type, String page) {
        var name = Fact.type(type);
        var offers = new Offers(name.equals("offer") ? Fact.OFFERS : Set.of(name), page);
        things.forEach(thing -> offers.walk(thing, List.of()));
        return offers.found;
    }

    private void walk(Fact.Thing thing, List<Fact.Thing> above) {
        boolean offer = thing.offer();
        if (thing.oneOf(wanted)
                && !(offer
                        && thing.oneOf(Set.of("aggregateoffer"))
                        && !parts(thing).isEmpty())) {
            found.add(new Candidate(line(thing, offer ? owners(thing, above) : List.of()), page));
        }
        var below = offer && !thing.oneOf(Set.of("aggregateoffer")) ? List.of(thing) : line(thing, above);
        thing.properties().forEach((property, facts) -> {
            if (!ELSEWHERE.contains(property)) {
                thing.things(property).forEach(inner -> walk(inner, owned(property) ? below : List.of()));
            }
        });
    }

    private static List<Fact.Thing> parts(Fact.Thing aggregate) {
        return aggregate.things("offers");
    }

    private static List<Fact.Thing> owners(Fact.Thing offer, List<Fact.Thing> above) {
        return above.isEmpty() ? offer.things("itemOffered") : above;
    }

    private static boolean owned(String property) {
        return property.equals("offers") || property.equals("hasVariant") || property.equals("model");
    }

    private static List<Fact.Thing> line(Fact.Thing thing, List<Fact.Thing> above) {
        var line = new ArrayList<Fact.Thing>();
        line.add(thing);
        line.addAll(above);
        return List.copyOf(line);
    }
}
