package dev.qiangcai.promrules.format;

import dev.qiangcai.promql.Expr;
import dev.qiangcai.promql.Promql;
import dev.qiangcai.promql.Span;
import dev.qiangcai.yaml.Excerpt;
import dev.qiangcai.yaml.Region;
import java.util.Optional;

/// The expression of a rule.
///
/// @param text as it is written
/// @param parsed what it means
public record Query(Excerpt text, Promql.Parsed parsed) {
    /// The tree of an expression that Prometheus takes.
    public Optional<Expr> tree() {
        return parsed.valid() ? parsed.expression() : Optional.empty();
    }

    public Region region(Span at) {
        return text.region(at.start(), Math.max(at.end(), at.start() + 1));
    }
}
