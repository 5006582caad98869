package dev.qiangcai.promql;

import dev.qiangcai.promql.Expr.DurationArithmetic;
import dev.qiangcai.promql.Expr.NumberLiteral;
import java.util.List;

/// Reads numbers and durations, and arithmetic with them where a duration is wanted.
final class Durations {
    /// A duration is held in 64 bits of nanoseconds.
    private static final double LONGEST_SECONDS = 0x1p63 / 1e9;

    private final Words words;
    private final Features features;
    private final Mistakes mistakes;

    Durations(Words words, Features features, Mistakes mistakes) {
        this.words = words;
        this.features = features;
        this.mistakes = mistakes;
    }

    /// A number or a duration as it stands.
    NumberLiteral literal(String context, String expected) {
        var token = words.peek();
        return switch (token.kind()) {
            case NUMBER -> {
                words.take();
                yield new NumberLiteral(number(token), false, token.at());
            }
            case DURATION -> {
                words.take();
                yield new NumberLiteral(seconds(token), true, token.at());
            }
            default -> throw words.unexpected(context, expected);
        };
    }

    private double number(Token token) {
        try {
            return Literals.number(token.text());
        } catch (IllegalArgumentException e) {
            mistakes.add("error parsing number: strconv.ParseFloat: parsing " + e.getMessage(), token.at());
            return 0;
        }
    }

    private double seconds(Token token) {
        try {
            return Lapse.parse(token.text()).toMillis() / 1000.0;
        } catch (IllegalArgumentException e) {
            mistakes.add(String.valueOf(e.getMessage()), token.at());
            return 0;
        }
    }

    /// The duration of a range or a step: more than nothing.
    Expr positive(String context, String expected) {
        var duration = arithmetic(0, context, expected);
        if (duration instanceof NumberLiteral literal && literal.value() <= 0) {
            mistakes.add("duration must be greater than 0", literal.at());
        }
        return duration;
    }

    /// The duration behind `offset`: a literal ends it, parentheses and calls may go on.
    Expr offset(String context, String expected) {
        if (words.at(Kind.NUMBER) || words.at(Kind.DURATION)) {
            return bounded(literal(context, expected));
        }
        if (!words.at(Kind.ADD) && !words.at(Kind.SUB)) {
            return words.at(Kind.LEFT_PAREN) ? arithmetic(0, context, expected) : primary(context, expected);
        }
        var sign = words.take();
        return switch (words.peek().kind()) {
            // Parentheses behind a sign are no experiment.
            case LEFT_PAREN -> signed(sign, parenthesized(context, expected));
            case STEP, RANGE, MAX_OF, MIN_OF -> {
                var call = call(context, expected);
                var all = sign.at().to(call.at());
                experimental(all);
                yield new DurationArithmetic(sign.kind().text, List.of(call), all);
            }
            case ADD, SUB -> signed(sign, sign(context, expected));
            default -> signed(sign, literal(context, expected));
        };
    }

    /// What is left of an operator is judged when the operator's right side is known, as by Prometheus's parser.
    private Expr arithmetic(int power, String context, String expected) {
        var left = sign(context, expected);
        while (words.peek().kind().power() > power && arithmetic(words.peek().kind())) {
            var operator = words.take();
            var own = operator.kind().power();
            var right = arithmetic(operator.kind() == Kind.POW ? own - 1 : own, context, expected);
            experimental(left.at());
            if (right instanceof NumberLiteral divisor && divisor.value() == 0 && operator.kind() == Kind.DIV) {
                mistakes.add("division by zero", operator.at());
            }
            if (right instanceof NumberLiteral divisor && divisor.value() == 0 && operator.kind() == Kind.MOD) {
                mistakes.add("modulo by zero", operator.at());
            }
            left = new DurationArithmetic(
                    operator.kind().text, List.of(left, right), left.at().to(right.at()));
        }
        return left;
    }

    private static boolean arithmetic(Kind kind) {
        return kind.power() >= Kind.ADD.power() && kind != Kind.ATAN2;
    }

    private Expr sign(String context, String expected) {
        if (!words.at(Kind.ADD) && !words.at(Kind.SUB)) {
            return primary(context, expected);
        }
        var sign = words.take();
        return signed(sign, arithmetic(Kind.MUL.power(), context, expected));
    }

    private Expr signed(Token sign, Expr inner) {
        var all = sign.at().to(inner.at());
        if (inner instanceof NumberLiteral number) {
            var value = sign.kind() == Kind.SUB ? -number.value() : number.value();
            return bounded(new NumberLiteral(value, number.duration(), all), sign.at());
        }
        return sign.kind() == Kind.SUB ? new DurationArithmetic(sign.kind().text, List.of(inner), all) : inner;
    }

    private Expr primary(String context, String expected) {
        return switch (words.peek().kind()) {
            case STEP, RANGE, MAX_OF, MIN_OF -> {
                var call = call(context, expected);
                experimental(call.at());
                yield call;
            }
            case LEFT_PAREN -> {
                var inner = parenthesized(context, expected);
                experimental(inner.parts().getFirst().at());
                yield inner;
            }
            default -> bounded(literal(context, expected));
        };
    }

    private DurationArithmetic call(String context, String expected) {
        var name = words.take();
        words.take(Kind.LEFT_PAREN, context, expected);
        if (name.kind() == Kind.STEP || name.kind() == Kind.RANGE) {
            var close = words.take(Kind.RIGHT_PAREN, context, expected);
            return new DurationArithmetic(name.kind().text, List.of(), name.at().to(close.at()));
        }
        var left = arithmetic(0, context, expected);
        words.take(Kind.COMMA, context, expected);
        var right = arithmetic(0, context, expected);
        words.take(Kind.RIGHT_PAREN, context, expected);
        // Prometheus takes a call of two for as long as its arguments.
        return new DurationArithmetic(
                name.kind().text, List.of(left, right), left.at().to(right.at()));
    }

    /// Parentheses count for the place of a number only, as in Prometheus.
    private DurationArithmetic parenthesized(String context, String expected) {
        var open = words.take();
        var inner = arithmetic(0, context, expected);
        var close = words.take(Kind.RIGHT_PAREN, context, expected);
        var at = inner instanceof NumberLiteral ? open.at().to(close.at()) : inner.at();
        return new DurationArithmetic("()", List.of(inner), at);
    }

    private NumberLiteral bounded(NumberLiteral literal) {
        return bounded(literal, literal.at());
    }

    private NumberLiteral bounded(NumberLiteral literal, Span at) {
        if (Math.abs(literal.value()) > LONGEST_SECONDS) {
            mistakes.add("duration out of range", at);
            return new NumberLiteral(0, literal.duration(), literal.at());
        }
        return literal;
    }

    private void experimental(Span at) {
        if (!features.durations()) {
            mistakes.add("experimental duration expression is not enabled", at);
        }
    }
}
