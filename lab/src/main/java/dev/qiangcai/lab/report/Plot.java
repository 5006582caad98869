package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One metric of one experiment as `lab.js` draws it: for each variant a dot per round, the median and its interval.
///
/// @param place the id of the element that it is drawn in
/// @param metric what was measured
/// @param unit the metric's
/// @param columns the variants that have the figure
record Plot(String place, String metric, String unit, List<Column> columns) {
    /// One variant's figures.
    record Column(String name, List<Double> figures, Optional<Estimate> median) {}

    /// The plots of a finding, one for each metric that is compared.
    static List<Plot> of(Finding finding) {
        var plots = new ArrayList<Plot>();
        for (var compared : finding.comparisons()) {
            if (plots.stream().noneMatch(plot -> plot.metric.equals(compared.metric()))) {
                var place = "plot-" + finding.key().replace('/', '-') + "-" + plots.size();
                plots.add(new Plot(place, compared.metric(), compared.unit(), columns(finding, compared.metric())));
            }
        }
        return plots.stream().filter(plot -> !plot.columns.isEmpty()).toList();
    }

    private static List<Column> columns(Finding finding, String metric) {
        return finding.variants().stream()
                .map(variant ->
                        new Column(variant.name(), figures(variant, metric), median(finding, variant.name(), metric)))
                .filter(column -> !column.figures.isEmpty())
                .toList();
    }

    private static List<Double> figures(Tested variant, String metric) {
        return variant.trials().stream()
                .map(trial -> trial.figures().get(metric))
                .filter(Objects::nonNull)
                .filter(Double::isFinite)
                .toList();
    }

    private static Optional<Estimate> median(Finding finding, String variant, String metric) {
        return finding.comparisons().stream()
                .filter(compared -> compared.metric().equals(metric))
                .flatMap(compared -> Stream.concat(
                        compared.off().equals(variant) ? compared.without().stream() : Stream.empty(),
                        compared.on().equals(variant) ? compared.with().stream() : Stream.empty()))
                .findFirst();
    }
}
