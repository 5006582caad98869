package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.Binary;
import dev.qiangcai.promql.Expr.Call;
import dev.qiangcai.promql.Expr.NumberLiteral;
import dev.qiangcai.promql.Expr.Paren;
import dev.qiangcai.promql.Expr.StringLiteral;
import dev.qiangcai.promql.Expr.Unary;
import java.util.ArrayList;
import java.util.List;

/// Reads words into a tree by the binding power of operators (after Pratt, *Top Down Operator Precedence*, 1973).
///
/// What stands behind an operand (`[5m]`, `offset`, `@`) binds tighter than any operator, as in Prometheus's grammar.
final class Parser {
    /// Deeper nesting is refused rather than risking the stack. People do not write it.
    private static final int DEEPEST = 500;

    private static final int SIGN = Kind.MUL.power();

    private final Words words;
    private final Features features;
    private final Mistakes mistakes;
    private final Durations durations;
    private final Postfix postfix;
    private final Selectors selectors;
    private final Groupings groupings;
    private int depth;

    Parser(String expression, Features features, Mistakes mistakes) {
        this.words = new Words(expression);
        this.features = features;
        this.mistakes = mistakes;
        this.durations = new Durations(words, features, mistakes);
        this.postfix = new Postfix(words, features, mistakes, durations);
        this.selectors = new Selectors(words, mistakes);
        this.groupings = new Groupings(words, mistakes, durations);
    }

    Expr parse() {
        if (words.at(Kind.END_OF_INPUT)) {
            throw new Broken("no expression found in input", new Span(0, 0));
        }
        var tree = expression(0);
        if (!words.at(Kind.END_OF_INPUT)) {
            throw words.unexpected("", "");
        }
        return tree;
    }

    /// An expression whose operators bind tighter than that.
    private Expr expression(int power) {
        if (++depth > DEEPEST) {
            throw new Broken(
                    "nested more than " + DEEPEST + " deep", words.peek().at());
        }
        var left = operand();
        while (words.peek().kind().power() > power) {
            left = binary(left);
        }
        depth--;
        return left;
    }

    private Expr binary(Expr left) {
        var operator = words.take();
        var matching = groupings.matching();
        var kind = operator.kind();
        var right = expression(kind == Kind.POW ? kind.power() - 1 : kind.power());
        var binary = Binary.of(kind.text, left, right, matching);
        if (matching.fills() && !features.fills()) {
            mistakes.add("binop fill modifiers are experimental and not enabled", binary.at());
        }
        return binary;
    }

    private Expr operand() {
        var next = words.peek();
        if (next.kind() == Kind.ADD || next.kind() == Kind.SUB) {
            return signed();
        }
        var bare = switch (next.kind()) {
            case NUMBER, DURATION -> durations.literal("", "");
            case STRING -> {
                words.take();
                yield new StringLiteral(Literals.string(next.text()), next.at());
            }
            case LEFT_PAREN -> paren();
            case LEFT_BRACE -> selectors.nameless();
            default -> named();
        };
        return postfix.of(bare);
    }

    private Expr signed() {
        var sign = words.take();
        var inner = expression(SIGN);
        var all = sign.at().to(inner.at());
        if (inner instanceof NumberLiteral number) {
            return new NumberLiteral(
                    sign.kind() == Kind.SUB ? -number.value() : number.value(), number.duration(), all);
        }
        return new Unary(sign.kind().text, inner, all);
    }

    private Expr paren() {
        var open = words.take();
        var inner = expression(0);
        var close = words.take(Kind.RIGHT_PAREN, "", "");
        return new Paren(inner, open.at().to(close.at()));
    }

    /// What begins with a word: a call, an aggregation, or a selector.
    private Expr named() {
        var name = words.peek();
        if (!name.kind().metric()) {
            throw words.unexpected("", "");
        }
        words.take();
        var calls = words.at(Kind.LEFT_PAREN);
        if (name.kind().aggregator() && (calls || words.at(Kind.BY) || words.at(Kind.WITHOUT))) {
            return aggregate(name);
        }
        if (calls && (name.kind() == Kind.IDENTIFIER || name.kind().group == Kind.Group.CALL)) {
            return call(name);
        }
        return selectors.named(name);
    }

    private Expr call(Token name) {
        var arguments = new ArrayList<Expr>();
        var close = arguments(arguments);
        var function = Functions.named(name.text());
        if (function.isEmpty()) {
            mistakes.add("unknown function with name " + GoText.quoted(name.text()), name.at());
        } else if (function.get().experimental() && !features.functions()) {
            mistakes.add("function " + GoText.quoted(name.text()) + " is not enabled", name.at());
        }
        var known = function.orElseGet(() -> new Function(name.text(), List.of(), -1, ValueType.VECTOR, false));
        return new Call(known, arguments, name.at().to(close.at()));
    }

    /// What stands in the parentheses of a call; answers the closing one.
    private Token arguments(List<Expr> arguments) {
        words.take(Kind.LEFT_PAREN, "aggregation", "");
        while (!words.at(Kind.RIGHT_PAREN)) {
            arguments.add(expression(0));
            if (!commas() && !words.at(Kind.RIGHT_PAREN)) {
                throw words.unexpected("", "");
            }
        }
        return words.take();
    }

    /// Takes the commas behind an argument, and tells whether another argument comes.
    private boolean commas() {
        var more = false;
        while (words.at(Kind.COMMA)) {
            var comma = words.take();
            more = words.peek().kind().begins();
            if (!more) {
                mistakes.add("trailing commas not allowed in function call args", comma.at());
            }
        }
        return more;
    }

    private Expr aggregate(Token operator) {
        var arguments = new ArrayList<Expr>();
        words.enterAggregation();
        var before = groupings.by();
        var close = arguments(arguments);
        var by = before.isPresent() ? before : groupings.by();
        words.leaveAggregation();
        var end = before.isPresent() ? close.at() : by.map(Groupings.By::at).orElse(close.at());
        return new Aggregations(features, mistakes)
                .of(
                        operator,
                        arguments,
                        by.orElse(Groupings.By.NOTHING),
                        operator.at().to(end));
    }
}
