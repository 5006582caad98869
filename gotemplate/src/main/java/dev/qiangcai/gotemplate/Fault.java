package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

/// What is wrong with a template, and where.
///
/// @param message in full, as Prometheus prints it, with the template's name and line
/// @param reason what is wrong, alone
/// @param at the word at which it showed
public record Fault(String message, String reason, Span at) {
    public Fault {
        requireNonNull(message, "message");
        requireNonNull(reason, "reason");
        requireNonNull(at, "at");
    }
}
