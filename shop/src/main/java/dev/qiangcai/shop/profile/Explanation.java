package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import java.util.List;

/// One recorded answer's result, and the way to it.
///
/// @param lines in the order in which the answer is looked at
public record Explanation(TestResult result, List<Sentence> lines) {
    public Explanation {
        lines = List.copyOf(lines);
    }
}
