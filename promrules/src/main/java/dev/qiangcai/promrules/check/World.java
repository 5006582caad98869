package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Group;
import dev.qiangcai.promrules.format.Rule;
import dev.qiangcai.promrules.format.RuleFile;
import dev.qiangcai.promrules.labels.Labels;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Policy;
import dev.qiangcai.promrules.server.Scrapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// All rules that are judged together, and the server that they are for.
///
/// Safe for use by many threads.
final class World {
    /// People write none of these; after so many nothing more is tried.
    private static final int MOST_UNTOLD = 20;

    private final List<List<Place>> places = new ArrayList<>();
    private final Map<String, List<Place>> recorded = new LinkedHashMap<>();
    private final Map<String, List<Place>> twins = new HashMap<>();
    private final Map<String, Optional<Labels>> labels;
    private final Scrapes scrapes;
    private final Metadata metadata;
    private final Policy policy;
    private final AtomicInteger untold = new AtomicInteger();
    private int rows;
    private int rules;

    /// A rule, and where it is.
    ///
    /// @param number its number among all rules
    /// @param row the number of its group among all groups
    record Place(RuleFile file, Group group, Rule rule, int number, int row) {
        /// Whether it is evaluated in the same row as that, and later.
        boolean after(Place that) {
            return row == that.row && number > that.number;
        }
    }

    World(List<RuleFile> files, Scrapes scrapes, Metadata metadata, Policy policy) {
        this.scrapes = scrapes;
        this.metadata = metadata;
        this.policy = policy;
        files.forEach(file -> places.add(file(file)));
        this.labels = new Lineage(recorded).all();
    }

    private List<Place> file(RuleFile file) {
        var all = new ArrayList<Place>();
        for (var group : file.groups()) {
            rows++;
            for (var rule : group.rules()) {
                all.add(new Place(file, group, rule, rules++, rows));
            }
        }
        all.forEach(this::add);
        return List.copyOf(all);
    }

    private void add(Place place) {
        place.rule()
                .record()
                .ifPresent(name -> recorded.computeIfAbsent(name.text(), _ -> new ArrayList<>())
                        .add(place));
        twins.computeIfAbsent(Twins.identity(place), _ -> new ArrayList<>()).add(place);
    }

    /// The rules of a file, by its place among the files.
    List<Place> places(int file) {
        return places.get(file);
    }

    Scrapes scrapes() {
        return scrapes;
    }

    Metadata metadata() {
        return metadata;
    }

    Policy policy() {
        return policy;
    }

    /// The rules that record a metric.
    List<Place> recorded(String metric) {
        return recorded.getOrDefault(metric, List.of());
    }

    /// The rules with the same name and labels.
    List<Place> twins(Place place) {
        return twins.getOrDefault(Twins.identity(place), List.of());
    }

    /// A template ran for too long to be followed.
    void untold() {
        untold.incrementAndGet();
    }

    /// Whether templates are still tried.
    boolean patient() {
        return untold.get() < MOST_UNTOLD;
    }

    boolean recordsAnything() {
        return !recorded.isEmpty();
    }

    /// What is known of the labels of a metric that rules record. A metric that is reckoned from itself is not known.
    Optional<Labels> labels(String metric) {
        return labels.getOrDefault(metric, Optional.empty());
    }
}
