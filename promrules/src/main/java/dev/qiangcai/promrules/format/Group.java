package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Spot;
import java.util.List;
import java.util.Optional;

/// Rules that are evaluated one after the other, at an interval.
public record Group(Optional<Excerpt> name, Optional<Period> interval, List<Pair> labels, List<Rule> rules, Spot at) {
    public Group {
        labels = List.copyOf(labels);
        rules = List.copyOf(rules);
    }

    public String title() {
        return name.map(Excerpt::text).orElse("");
    }
}
