package dev.qiangcai.shop;

import dev.qiangcai.shop.http.Timing;
import dev.qiangcai.shop.page.Readings;
import dev.qiangcai.shop.page.Value;
import dev.qiangcai.shop.profile.Outcome;
import dev.qiangcai.shop.profile.Step;
import java.util.HashMap;
import java.util.List;

/// A store's answer to one step: what it means, what it says, when it came.
///
/// @param step which step
/// @param outcome what it means; `Unknown` where no whole or no known answer came
/// @param reads the step's values
/// @param rows a list's rows
/// @param timing of the last request that the step sent
public record Answer(Step step, Outcome outcome, Readings reads, List<Readings> rows, Timing timing) {
    public Answer {
        rows = List.copyOf(rows);
    }

    /// What the requests after it may use: of a list the first row, and whatever else was read.
    public Readings taken() {
        if (rows.isEmpty()) {
            return reads;
        }
        var values = new HashMap<String, Value>(rows.getFirst().values());
        values.putAll(reads.values());
        return new Readings(values);
    }
}
