package dev.qiangcai.gotemplate;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Shows one value in a form. What does not fit shows in the text, as in Go: `%!d(string=x)`.
final class Shown {
    /// With no wishes, as `%v` does.
    static final Shown PLAINLY = new Shown(new Form("", 0, OptionalInt.empty(), 'v'));

    private final Form form;

    Shown(Form form) {
        this.form = form;
    }

    String of(Value value) {
        return switch (form.verb()) {
            case 'T' -> form.padded(value.unboxed().type());
            case 'p' -> wrong(value.unboxed());
            default -> value.unboxed() instanceof Value.Nothing && form.verb() != 'v' ? wrong(value) : inner(value);
        };
    }

    private String inner(Value value) {
        return switch (value) {
            case Value.Nothing _ -> form.padded("<nil>");
            case Value.Text(var text) -> text(value, text);
            case Value.Html(var text) -> text(value, text);
            case Value.Bool(var bool) ->
                form.verb() == 't' || form.verb() == 'v' ? form.padded(String.valueOf(bool)) : wrong(value);
            case Value.Whole(var whole) -> whole(value, whole);
            case Value.Octet(var octet) -> whole(value, octet);
            case Value.Real(var real) -> real(value, real);
            case Value.Complex(var real, var imaginary) ->
                "(" + real(value, real) + signed().real(value, imaginary) + "i)";
            case Value.Dictionary map ->
                map.entries().entrySet().stream()
                        .map(entry -> inner(new Value.Text(entry.getKey())) + ":" + inner(entry.getValue()))
                        .collect(Collectors.joining(" ", "map[", "]"));
            case Value.Alert(var fields) ->
                fields.values().stream().map(this::inner).collect(Collectors.joining(" ", "{", "}"));
            case Value.Samples(var some) -> {
                if (some) {
                    throw new Untellable("it shows where a sample stands in memory");
                }
                yield "[]";
            }
            case Value.Found _ -> throw new Untellable("it shows where a sample stands in memory");
            case Value.Timely(var type) -> throw new Untellable("it shows a " + type);
            case Value.Boxed(var boxed) -> inner(boxed);
        };
    }

    private String text(Value value, String text) {
        var cut = form.precision().isPresent()
                ? GoText.first(text, form.precision().getAsInt())
                : text;
        return switch (form.verb()) {
            case 's', 'v' -> form.padded(cut);
            case 'q' -> form.padded(form.has('#') && !cut.contains("`") ? "`" + cut + "`" : GoText.quoted(cut));
            case 'x' -> form.padded(HexFormat.of().formatHex(cut.getBytes(StandardCharsets.UTF_8)));
            case 'X' -> form.padded(HexFormat.of().withUpperCase().formatHex(cut.getBytes(StandardCharsets.UTF_8)));
            default -> wrong(value);
        };
    }

    private String whole(Value value, long whole) {
        return switch (form.verb()) {
            case 'd', 'v' -> digits(whole, 10, "");
            case 'b' -> digits(whole, 2, "0b");
            case 'o' -> digits(whole, 8, "0");
            case 'x' -> digits(whole, 16, "0x");
            case 'X' -> digits(whole, 16, "0x").toUpperCase(Locale.ROOT);
            case 'c' -> form.padded(Character.toString(rune(whole)));
            case 'q' -> form.padded(GoText.quoted(rune(whole)));
            case 'U' -> form.padded(String.format("U+%04X", whole));
            default -> wrong(value);
        };
    }

    private static int rune(long whole) {
        return whole >= 0 && whole <= Character.MAX_CODE_POINT ? (int) whole : 0xFFFD;
    }

    private String digits(long whole, int radix, String prefix) {
        var bare = Long.toUnsignedString(Math.abs(whole), radix);
        var least = form.precision().orElse(0);
        var zeros = "0".repeat(Math.max(0, least - bare.length()));
        return form.number(
                whole < 0,
                (form.has('#') ? prefix : "") + zeros + bare,
                form.precision().isEmpty());
    }

    private String real(Value value, double real) {
        var precision = form.precision();
        return switch (form.verb()) {
            case 'f', 'F' -> number(GoFloat.fixed(real, precision.orElse(6)));
            case 'e' -> number(GoFloat.exponential(real, precision.orElse(6)));
            case 'E' -> number(GoFloat.exponential(real, precision.orElse(6)).replace('e', 'E'));
            case 'g', 'v' -> number(general(real));
            case 'G' -> number(general(real).replace('e', 'E'));
            case 'b', 'x', 'X' -> throw new Untellable("it shows a real number by its bits");
            default -> wrong(value);
        };
    }

    private String general(double real) {
        return form.precision().isPresent()
                ? GoFloat.general(real, form.precision().getAsInt())
                : GoFloat.shortest(real);
    }

    private String number(String text) {
        var signed = text.startsWith("-") || text.startsWith("+");
        var bare = signed ? text.substring(1) : text;
        var finite = !bare.equals("Inf") && !bare.equals("NaN");
        // Go keeps the plus of an infinity, whatever the flags.
        var plus = text.startsWith("+") && !form.has('+') ? "+" : "";
        return form.number(text.startsWith("-"), plus + bare, finite);
    }

    private Shown signed() {
        return new Shown(new Form(form.flags() + "+", form.width(), form.precision(), form.verb()));
    }

    private String wrong(Value value) {
        var plainly = new Form(form.flags(), form.width(), form.precision(), 'v');
        return "%!" + Character.toString(form.verb()) + "(" + new Shown(plainly).told(value) + ")";
    }

    /// As Go tells of a value that it cannot show as asked.
    String told(Value value) {
        var inner = value.unboxed();
        return inner instanceof Value.Nothing ? "<nil>" : inner.type() + "=" + of(inner);
    }
}
