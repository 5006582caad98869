package dev.qiangcai.lab.trial;

import java.util.LinkedHashMap;
import java.util.Map;

/// The figures of one run of one variant.
///
/// @param figures each metric's figure, in its unit; a yes is 1 and a no is 0
public record Sample(Map<Metric, Double> figures) {
    public Sample {
        figures = Map.copyOf(figures);
    }

    public static Sample of(Metric metric, double figure) {
        return new Sample(Map.of(metric, figure));
    }

    /// This sample with one more figure.
    public Sample and(Metric metric, double figure) {
        var more = new LinkedHashMap<>(figures);
        more.put(metric, figure);
        return new Sample(more);
    }
}
