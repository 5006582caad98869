package dev.qiangcai.promrules;

import dev.qiangcai.yaml.Region;
import java.util.Objects;
import java.util.Optional;

/// Something wrong with a file.
///
/// @param rule the id of the rule that found it, such as `promql-syntax`
/// @param at where
/// @param message what is wrong
/// @param remedy what to do
public record Problem(String rule, Severity severity, Region at, String message, Optional<String> remedy) {
    public Problem {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }
}
