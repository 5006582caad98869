package dev.qiangcai.promql;

import java.util.Objects;

/// Something wrong with an expression.
///
/// @param message what is wrong, in Prometheus's words
/// @param at where
public record ParseError(String message, Span at) {
    public ParseError {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(at, "at");
    }
}
