package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// An alert that fires, as its templates see it. Queries find nothing.
///
/// @param externalLabels what the server adds to whatever leaves it
/// @param externalUrl where the server is reached
/// @param at the time at which the rule was evaluated
public record Sample(
        Map<String, String> labels, Map<String, String> externalLabels, double value, URI externalUrl, Instant at) {
    public Sample {
        labels = Map.copyOf(labels);
        externalLabels = Map.copyOf(externalLabels);
        requireNonNull(externalUrl, "externalUrl");
        requireNonNull(at, "at");
    }

    /// An alert with those labels and that value, of a server on this machine.
    public static Sample of(Map<String, String> labels, double value) {
        return new Sample(labels, Map.of(), value, URI.create("http://localhost:9090"), Instant.EPOCH);
    }
}
