package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promrules.check.World.Place;
import dev.qiangcai.promrules.format.Pair;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Finds rules that are there twice.
final class Twins implements Check {
    private static final Card CARD = Card.sure("duplicate-rule");

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
                .map(twin -> {
                    var finding = subject.finding(CARD, place.rule().title().region(), message(place, twin));
                    return same(place, twin) ? finding : finding.doubtful();
                })
                .stream();
    }

    private static Sentence message(Place place, Place twin) {
        var line = twin.rule().title().region().line();
        var where = twin.file().name().equals(place.file().name())
                ? CARD.say("here", line)
                : CARD.say("there", twin.file().name(), line);
        var kind = place.rule().alert().isPresent() ? "alert" : "record";
        return same(place, twin) ? CARD.say(kind, where) : CARD.say(kind + ".other", where);
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
