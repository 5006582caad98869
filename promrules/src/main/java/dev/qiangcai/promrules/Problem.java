package dev.qiangcai.promrules;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.yaml.Region;
import java.util.Objects;

/// Something wrong with a file.
///
/// @param rule the id of the rule that found it, such as `promql-syntax`
/// @param at where
/// @param message what is wrong; of what a server refuses, in the words of Prometheus in every language
/// @param remedy what to do
public record Problem(String rule, Severity severity, Region at, Sentence message, Sentence remedy) {
    public Problem {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    /// A kind of problem. What it is about, what it costs and what to do are `.title`, `.looks`, `.cost` and `.remedy`
    /// under its id in the bundle [PromRules#WORDS].
    ///
    /// @param id such as `promql-syntax`
    /// @param severity the worst that a problem of this kind can be
    public record Kind(String id, Severity severity) {
        public Kind {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(severity, "severity");
        }
    }
}
