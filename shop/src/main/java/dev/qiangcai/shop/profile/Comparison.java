package dev.qiangcai.shop.profile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.qiangcai.shop.page.Source;
import dev.qiangcai.shop.page.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a value is compared with. All that is given must hold; numbers compare as exact decimals.
///
/// @param among the value is one of these; empty: anything
record Comparison(
        List<Expected> among, Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<Pattern> pattern) {
    private static final int MAX_SEARCHED = 1 << 20;

    Comparison {
        among = List.copyOf(among);
    }

    /// One value that a profile names: `0` is a number and equals `0.00`, `"0"` is a text and equals only itself.
    record Expected(Tree.Leaf leaf, Optional<BigDecimal> number) {
        static Expected of(Spot spot) {
            var leaf = spot.leaf();
            return new Expected(
                    leaf,
                    leaf.kind() == Tree.Kind.NUMBER ? Optional.of(new BigDecimal(leaf.text())) : Optional.empty());
        }

        boolean matches(Value value) {
            return switch (leaf.kind()) {
                case NUMBER ->
                    Comparison.number(value)
                            .filter(n -> n.compareTo(number.orElseThrow()) == 0)
                            .isPresent();
                case FLAG ->
                    value instanceof Value.Flag flag
                            ? leaf.text().equals(Boolean.toString(flag.yes()))
                            : leaf.text().equals(value.raw());
                case TEXT, NOTHING ->
                    leaf.text().equals(value.raw()) || leaf.text().equals(shown(value));
            };
        }
    }

    /// @param is the key of exact equality, `is`, where it does not name an outcome
    static Comparison parse(Spot spot, Optional<String> is) {
        var among = new ArrayList<Expected>();
        is.stream().flatMap(key -> spot.items(key).stream()).forEach(one -> among.add(Expected.of(one)));
        spot.items("in").forEach(one -> among.add(Expected.of(one)));
        return new Comparison(
                among,
                spot.maybe("min").map(Spot::number),
                spot.maybe("max").map(Spot::number),
                spot.maybe("matches").map(Comparison::pattern));
    }

    private static Pattern pattern(Spot spot) {
        ReadPlan.sound(spot, new Source.Regex(spot.text()));
        try {
            return Pattern.compile(spot.text());
        } catch (PatternSyntaxException e) {
            throw spot.bad("profile.pattern", spot.text(), e.getDescription());
        }
    }

    /// Whether nothing at all is compared.
    boolean empty() {
        return among.isEmpty() && least.isEmpty() && most.isEmpty() && pattern.isEmpty();
    }

    boolean holds(Value value) {
        return (among.isEmpty() || among.stream().anyMatch(expected -> expected.matches(value)))
                && within(value)
                && (pattern.isEmpty() || found(pattern.get(), value.raw()));
    }

    private boolean within(Value value) {
        if (least.isEmpty() && most.isEmpty()) {
            return true;
        }
        var number = number(value);
        return number.isPresent()
                && least.filter(min -> number.get().compareTo(min) < 0).isEmpty()
                && most.filter(max -> number.get().compareTo(max) > 0).isEmpty();
    }

    private static boolean found(Pattern pattern, String text) {
        return text.length() <= MAX_SEARCHED && pattern.matcher(text).find();
    }

    /// The value as an exact number: money in its main unit, a moment or a span in milliseconds.
    static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Whole whole -> Optional.of(BigDecimal.valueOf(whole.number()));
            case Value.Amount amount -> Optional.of(amount.money().amount());
            case Value.Moment moment ->
                Optional.of(BigDecimal.valueOf(moment.instant().toEpochMilli()));
            case Value.Span span ->
                Optional.of(BigDecimal.valueOf(span.duration().toMillis()));
            case Value.Text text -> decimal(text.raw().strip());
            case Value.Flag _, Value.Node _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Tree.Leaf.numeric(text) == Tree.Kind.NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// The value as a test writes it: money as its decimal text.
    static String shown(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount.money().amount().toPlainString();
            case Value.Flag flag -> Boolean.toString(flag.yes());
            case Value.Whole whole -> Long.toString(whole.number());
            case Value.Moment moment -> Long.toString(moment.instant().toEpochMilli());
            case Value.Span span -> Long.toString(span.duration().toMillis());
            case Value.Text _, Value.Node _ -> value.raw();
        };
    }
}
