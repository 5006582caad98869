package dev.qiangcai.promql;

import org.jspecify.annotations.Nullable;

/// The words of an expression with one word of foresight. A word is cut only when it is looked at: what is wrong with
/// it comes behind what is wrong with the words before it, as in Prometheus.
final class Words {
    private final Lexer lexer;
    private @Nullable Token next;
    private int aggregations;

    Words(String expression) {
        this.lexer = new Lexer(expression);
    }

    Token peek() {
        var there = next == null ? lexer.next() : next;
        next = there;
        return there;
    }

    boolean at(Kind kind) {
        return peek().kind() == kind;
    }

    Token take() {
        var taken = peek();
        if (taken.kind() != Kind.END_OF_INPUT) {
            next = null;
        }
        return taken;
    }

    /// What follows belongs to an aggregation, however deep; complaints say so where they know no closer context.
    void enterAggregation() {
        aggregations++;
    }

    void leaveAggregation() {
        aggregations--;
    }

    /// Takes the next word where it is of that kind.
    boolean accept(Kind kind) {
        var there = at(kind);
        if (there) {
            take();
        }
        return there;
    }

    Token take(Kind kind, String context, String expected) {
        if (!at(kind)) {
            throw unexpected(context, expected);
        }
        return take();
    }

    /// The complaint about the next word.
    ///
    /// @param context where it stands; empty for nowhere in particular
    /// @param expected what could stand there; empty for too many things to name
    Broken unexpected(String context, String expected) {
        var word = peek();
        var where = context.isEmpty() && aggregations > 0 ? "aggregation" : context;
        var message = "unexpected " + word.spoken()
                + (where.isEmpty() ? "" : " in " + where)
                + (expected.isEmpty() ? "" : ", expected " + expected);
        return new Broken(message, word.at());
    }
}
