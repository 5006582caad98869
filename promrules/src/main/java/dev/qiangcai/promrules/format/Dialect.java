package dev.qiangcai.promrules.format;

import dev.qiangcai.promql.Features;
import java.util.Objects;

/// What the server that is to take the rules understands.
///
/// @param features what it has been switched on to
/// @param names what it lets metrics and labels be called
public record Dialect(Features features, Names names) {
    /// Prometheus 3 as it comes.
    public static final Dialect STABLE = new Dialect(Features.STABLE, Names.UTF8);

    public Dialect {
        Objects.requireNonNull(features, "features");
        Objects.requireNonNull(names, "names");
    }
}
