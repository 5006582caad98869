package dev.qiangcai.gotemplate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// How `eq`, `lt` and the others compare two values: only those of one kind, bytes and whole numbers as one.
final class Comparison {
    private enum Kin {
        NONE,
        BOOL,
        COMPLEX,
        WHOLE,
        REAL,
        TEXT
    }

    private Comparison() {}

    static boolean equal(Value one, List<Value> others) {
        if (others.isEmpty()) {
            throw new Failing("missing argument for comparison");
        }
        return others.stream().anyMatch(other -> equal(one.unboxed(), other.unboxed()));
    }

    private static boolean equal(Value one, Value other) {
        var kin = kin(one);
        var nothing = one instanceof Value.Nothing || other instanceof Value.Nothing;
        if (kin != kin(other)) {
            if (nothing) {
                return false;
            }
            throw new Failing("incompatible types for comparison");
        }
        return switch (kin) {
            case WHOLE -> whole(one) == whole(other);
            case REAL -> real(one) == real(other);
            case TEXT -> text(one).equals(text(other));
            case BOOL, COMPLEX -> one.equals(other);
            case NONE -> {
                if (nothing) {
                    yield one.equals(other);
                }
                throw new Untellable("it compares a " + one.type() + " with a " + other.type());
            }
        };
    }

    static boolean less(Value first, Value second) {
        var one = first.unboxed();
        var other = second.unboxed();
        if (kin(one) == Kin.NONE || kin(other) == Kin.NONE) {
            throw new Failing("invalid type for comparison");
        }
        if (kin(one) != kin(other)) {
            throw new Failing("incompatible types for comparison");
        }
        return switch (kin(one)) {
            case WHOLE -> whole(one) < whole(other);
            case REAL -> real(one) < real(other);
            case TEXT -> Arrays.compareUnsigned(bytes(one), bytes(other)) < 0;
            case BOOL, COMPLEX, NONE -> throw new Failing("invalid type for comparison");
        };
    }

    private static Kin kin(Value value) {
        return switch (value) {
            case Value.Bool _ -> Kin.BOOL;
            case Value.Complex _ -> Kin.COMPLEX;
            case Value.Whole _, Value.Octet _ -> Kin.WHOLE;
            case Value.Real _ -> Kin.REAL;
            case Value.Text _, Value.Html _ -> Kin.TEXT;
            case Value.Nothing _,
                    Value.Dictionary _,
                    Value.Alert _,
                    Value.Samples _,
                    Value.Found _,
                    Value.Timely _,
                    Value.Boxed _ -> Kin.NONE;
        };
    }

    private static long whole(Value value) {
        return value instanceof Value.Octet(var octet) ? octet : ((Value.Whole) value).value();
    }

    private static double real(Value value) {
        return ((Value.Real) value).value();
    }

    private static String text(Value value) {
        return value instanceof Value.Html(var text) ? text : ((Value.Text) value).text();
    }

    private static byte[] bytes(Value value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }
}
