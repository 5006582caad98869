package dev.qiangcai.promql;

import static org.assertj.core.api.Assertions.assertThat;

/// What tests of the language ask for again and again.
final class Expressions {
    static final Promql STABLE = new Promql(Features.STABLE);
    static final Promql EVERYTHING = new Promql(Features.ALL);

    private Expressions() {}

    static void taken(String expression) {
        assertThat(STABLE.parse(expression).errors()).as(expression).isEmpty();
    }

    static ParseError refused(String expression) {
        var errors = STABLE.parse(expression).errors();
        assertThat(errors).as(expression).isNotEmpty();
        return errors.getFirst();
    }

    static Expr tree(String expression) {
        return EVERYTHING.parse(expression).expression().orElseThrow();
    }
}
