package dev.qiangcai.lab.report;

import dev.qiangcai.lab.run.Load;
import dev.qiangcai.lab.run.Tried;
import dev.qiangcai.lab.run.Tried.Outcome;
import java.util.Map;
import java.util.TreeMap;

/// One trial, as it is kept.
///
/// @param round which round, from 1
/// @param place which trial of the round, from 1
/// @param figures each metric's figure, by the metric's name; empty if it broke or hung
/// @param failure what went wrong; empty if nothing did
/// @param millis how long it took
/// @param before how busy the machine was when it started
/// @param after how busy the machine was when it ended
public record Trial(
        int round, int place, Map<String, Double> figures, String failure, long millis, Load before, Load after) {
    static Trial of(Tried tried) {
        var figures = new TreeMap<String, Double>();
        if (tried.outcome() instanceof Outcome.Measured(var sample)) {
            sample.figures().forEach((metric, figure) -> figures.put(metric.name(), figure));
        }
        return new Trial(
                tried.round(),
                tried.place(),
                figures,
                failure(tried.outcome()),
                tried.took().toMillis(),
                tried.before(),
                tried.after());
    }

    private static String failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Measured _ -> "";
            case Outcome.Broke(var why) -> why;
            case Outcome.Hung(var patience) -> "did not end within " + patience.toSeconds() + " s";
        };
    }
}
