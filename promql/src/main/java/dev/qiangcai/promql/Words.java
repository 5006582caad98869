package dev.qiangcai.promql;

/// The words of an expression with one word of foresight.
final class Words {
    private final Lexer lexer;
    private Token next;

    Words(String expression) {
        this.lexer = new Lexer(expression);
        this.next = lexer.next();
    }

    Token peek() {
        return next;
    }

    boolean at(Kind kind) {
        return next.kind() == kind;
    }

    Token take() {
        var taken = next;
        if (taken.kind() != Kind.END_OF_INPUT) {
            next = lexer.next();
        }
        return taken;
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
        var message = "unexpected " + next.spoken()
                + (context.isEmpty() ? "" : " in " + context)
                + (expected.isEmpty() ? "" : ", expected " + expected);
        return new Broken(message, next.at());
    }
}
