package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.check.World.Place;
import dev.qiangcai.promrules.labels.Flow;
import dev.qiangcai.promrules.labels.Labels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows the labels of recorded metrics to the metrics that they are reckoned from.
///
/// Not safe for use by many threads.
final class Lineage {
    /// Metrics that are reckoned from metrics that are reckoned from others, and so on.
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, List<Place>> recorded;
    private final Map<String, Optional<Labels>> labels = new HashMap<>();
    private final Set<String> following = new HashSet<>();

    /// @param recorded the rules that record each metric; the order in which they are asked decides where a circle ends
    Lineage(Map<String, List<Place>> recorded) {
        this.recorded = recorded;
    }

    /// What is known of the labels of every metric.
    Map<String, Optional<Labels>> all() {
        recorded.keySet().forEach(this::of);
        return Map.copyOf(labels);
    }

    private Optional<Labels> of(String metric) {
        if (labels.containsKey(metric)) {
            return labels.get(metric);
        }
        if (!recorded.containsKey(metric) || following.size() > LONGEST_CHAIN || !following.add(metric)) {
            return Optional.empty();
        }
        var all = recorded.get(metric).stream().map(this::result).toList();
        Optional<Labels> union = all.stream().allMatch(Optional::isPresent)
                ? all.stream().flatMap(Optional::stream).reduce(Labels::or)
                : Optional.empty();
        labels.put(metric, union);
        following.remove(metric);
        return union;
    }

    private Optional<Labels> result(Place place) {
        return place.rule()
                .query()
                .flatMap(query -> query.tree())
                .filter(Subject::shallow)
                .map(tree -> {
                    var result = new Flow(this::of).of(tree);
                    for (var label : place.group().labels()) {
                        result = result.with(label.name().text(), label.value());
                    }
                    for (var label : place.rule().labels()) {
                        result = result.with(label.name().text(), label.value());
                    }
                    return result;
                });
    }
}
