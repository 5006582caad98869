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
            return Literals.duration(token.text());
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
        return signed(sign, primary(context, expected));
    }

    private Expr arithmetic(int power, String context, String expected) {
        var left = sign(context, expected);
        while (words.peek().kind().power() > power && arithmetic(words.peek().kind())) {
            var operator = words.take();
            experimental(left);
            var own = operator.kind().power();
            var right = arithmetic(operator.kind() == Kind.POW ? own - 1 : own, context, expected);
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
        return inner instanceof NumberLiteral number
                ? bounded(new NumberLiteral(
                        sign.kind() == Kind.SUB ? -number.value() : number.value(), number.duration(), all))
                : new DurationArithmetic(sign.kind().text, List.of(inner), all);
    }

    private Expr primary(String context, String expected) {
        var token = words.peek();
        return switch (token.kind()) {
            case STEP, RANGE -> {
                words.take();
                words.take(Kind.LEFT_PAREN, context, expected);
                var close = words.take(Kind.RIGHT_PAREN, context, expected);
                var call = new DurationArithmetic(
                        token.kind().text, List.of(), token.at().to(close.at()));
                experimental(call);
                yield call;
            }
            case MAX_OF, MIN_OF -> {
                words.take();
                words.take(Kind.LEFT_PAREN, "", "");
                var left = arithmetic(0, "", "");
                words.take(Kind.COMMA, "", "");
                var right = arithmetic(0, "", "");
                var close = words.take(Kind.RIGHT_PAREN, "", "");
                var call = new DurationArithmetic(
                        token.kind().text, List.of(left, right), token.at().to(close.at()));
                experimental(call);
                yield call;
            }
            case LEFT_PAREN -> paren(context, expected);
            default -> bounded(literal(context, expected));
        };
    }

    private Expr paren(String context, String expected) {
        var open = words.take();
        var inner = arithmetic(0, context, expected);
        var close = words.take(Kind.RIGHT_PAREN, "", "");
        experimental(inner);
        return new DurationArithmetic("()", List.of(inner), open.at().to(close.at()));
    }

    private NumberLiteral bounded(NumberLiteral literal) {
        if (Math.abs(literal.value()) > LONGEST_SECONDS) {
            mistakes.add("duration out of range", literal.at());
        }
        return literal;
    }

    private void experimental(Expr duration) {
        if (!features.durations()) {
            mistakes.add("experimental duration expression is not enabled", duration.at());
        }
    }
}
