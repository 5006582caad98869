package dev.qiangcai.promrules;

import dev.qiangcai.promrules.format.Dialect;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Policy;
import dev.qiangcai.promrules.server.Scrapes;
import java.util.Objects;

/// What is known of the server that the rules are for, and what its owner wants.
///
/// @param dialect what the server understands
/// @param scrapes its intervals and external labels
/// @param metadata what kinds of metrics it has
/// @param policy what is wanted of alerts
public record Settings(Dialect dialect, Scrapes scrapes, Metadata metadata, Policy policy) {
    /// A server of which nothing is known.
    public static final Settings DEFAULT =
            new Settings(Dialect.STABLE, Scrapes.DEFAULTS, Metadata.NONE, Policy.DEFAULT);

    public Settings {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(scrapes, "scrapes");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(policy, "policy");
    }

    public Settings with(Dialect changed) {
        return new Settings(changed, scrapes, metadata, policy);
    }

    public Settings with(Scrapes changed) {
        return new Settings(dialect, changed, metadata, policy);
    }

    public Settings with(Metadata changed) {
        return new Settings(dialect, scrapes, changed, policy);
    }

    public Settings with(Policy changed) {
        return new Settings(dialect, scrapes, metadata, changed);
    }
}
