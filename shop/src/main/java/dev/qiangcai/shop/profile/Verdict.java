package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Readings;
import java.util.List;

/// What one answer says by its profile: what it means, the values read, and the rows of a list.
///
/// @param outcome what the answer means
/// @param reads the step's values; of a step with `rows`, none
/// @param rows one a row; empty for a step without `rows`
public record Verdict(Outcome outcome, Readings reads, List<Readings> rows) {
    public Verdict {
        rows = List.copyOf(rows);
    }
}
