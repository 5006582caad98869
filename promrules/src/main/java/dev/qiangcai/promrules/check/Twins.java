package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.check.World.Place;
import dev.qiangcai.promrules.format.Pair;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds rules that are there twice.
final class Twins implements Check {
    private static final Card CARD = new Card(
            "duplicate-rule",
            "Two rules with the same name and labels write the same series, or raise the same alert. Where both have a"
                    + " sample, one is dropped as a duplicate, or both notify.",
            "Delete one, or tell them apart by a label.");

    @Override
    public Card card() {
        return CARD;
    }

    /// The name and the labels by which Prometheus tells one rule's output from another's.
    static String identity(Place place) {
        var labels = new TreeMap<String, String>();
        Stream.of(place.group().labels(), place.rule().labels())
                .flatMap(pairs -> pairs.stream())
                .forEach((Pair pair) -> labels.put(pair.name().text(), pair.value()));
        return (place.rule().alert().isPresent() ? "alert " : "record ")
                + place.rule().name()
                + labels;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        var place = subject.place();
        return subject.world().twins(place).stream()
                .takeWhile(twin -> twin.number() < place.number())
                .filter(twin -> subject.recording() || same(place, twin))
                .reduce((first, second) -> same(place, second) ? second : first)
                .map(twin -> subject.finding(
                        CARD, same(place, twin), place.rule().title().region(), message(place, twin)))
                .stream();
    }

    private static String message(Place place, Place twin) {
        var there = twin.file().name().equals(place.file().name())
                ? ""
                : twin.file().name() + ", ";
        return "the same "
                + (place.rule().alert().isPresent() ? "alert" : "recording")
                + (same(place, twin) ? "" : " with another expression")
                + " is in " + there + "line "
                + twin.rule().title().region().line();
    }

    private static boolean same(Place place, Place twin) {
        return expression(place).equals(expression(twin));
    }

    private static String expression(Place place) {
        return place.rule()
                .query()
                .map(query -> query.text().text().replaceAll("\\s+", " ").strip())
                .orElse("");
    }
}
