package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// An alert that fires, as its templates see it.
///
/// @param at the time at which the rule was evaluated
/// @param finds whether each query finds one sample, whose value and labels are all 1; else it finds none
public record Sample(Map<String, String> labels, double value, Server server, Instant at, boolean finds) {
    private static final Server HERE = new Server(Map.of(), URI.create("http://localhost:9090"));

    public Sample {
        labels = Map.copyOf(labels);
        requireNonNull(server, "server");
        requireNonNull(at, "at");
    }

    /// The server that evaluates the rule.
    ///
    /// @param externalLabels what it adds to whatever leaves it
    /// @param url where it is reached
    public record Server(Map<String, String> externalLabels, URI url) {
        public Server {
            externalLabels = Map.copyOf(externalLabels);
            requireNonNull(url, "url");
        }
    }

    /// An alert with those labels and that value, of a server on this machine, where queries find nothing.
    public static Sample of(Map<String, String> labels, double value) {
        return new Sample(labels, value, HERE, Instant.EPOCH, false);
    }

    /// The same alert, where each query finds a sample.
    public Sample finding() {
        return new Sample(labels, value, server, at, true);
    }
}
