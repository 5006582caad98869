package dev.qiangcai.gotemplate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// `index`, `slice` and `len`. A text is indexed by its bytes.
final class Indexing {
    private Indexing() {}

    static Value index(Value of, List<Value> indexes) {
        var item = of.unboxed();
        if (item instanceof Value.Nothing) {
            throw new Failing("index of untyped nil");
        }
        for (var index : indexes) {
            item = one(item, index.unboxed());
        }
        return item;
    }

    private static Value one(Value of, Value index) {
        return switch (of) {
            case Value.Text(var text) -> octet(text, index);
            case Value.Html(var text) -> octet(text, index);
            case Value.Samples(var some) -> sample(some ? 1 : 0, index);
            case Value.Dictionary dictionary -> dictionary.at(key(index));
            case Value.Boxed(var inner) -> {
                if (inner instanceof Value.Nothing) {
                    throw new Failing("index of nil pointer");
                }
                yield one(inner, index);
            }
            case Value.Nothing _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Octet _,
                    Value.Real _,
                    Value.Complex _,
                    Value.Alert _,
                    Value.Found _,
                    Value.Timely _ -> throw new Failing("can't index item of type " + of.type());
        };
    }

    private static Value sample(int found, Value index) {
        if (place(index, found) == found) {
            throw new Failing("reflect: slice index out of range");
        }
        return new Value.Found();
    }

    private static Value octet(String text, Value index) {
        var bytes = bytes(text);
        var at = place(index, bytes.length);
        if (at == bytes.length) {
            throw new Failing("reflect: string index out of range");
        }
        return new Value.Octet(Byte.toUnsignedInt(bytes[at]));
    }

    private static String key(Value index) {
        return switch (index) {
            case Value.Text(var text) -> text;
            case Value.Nothing _ -> throw new Failing("value is nil; should be of type string");
            default -> throw new Failing("value has type " + index.type() + "; should be string");
        };
    }

    private static int place(Value index, int length) {
        var place = switch (index) {
            case Value.Whole(var whole) -> whole;
            case Value.Octet(var octet) -> (long) octet;
            case Value.Nothing _ -> throw new Failing("cannot index slice/array with nil");
            default -> throw new Failing("cannot index slice/array with type " + index.type());
        };
        if (place < 0 || place > length) {
            throw new Failing("index out of range: " + place);
        }
        return (int) place;
    }

    static Value slice(Value of, List<Value> indexes) {
        var item = of.unboxed();
        if (item instanceof Value.Nothing) {
            throw new Failing("slice of untyped nil");
        }
        if (indexes.size() > 3) {
            throw new Failing("too many slice indexes: " + indexes.size());
        }
        return switch (item) {
            case Value.Text(var text) -> new Value.Text(part(text, indexes));
            case Value.Html(var text) -> new Value.Html(part(text, indexes));
            case Value.Samples(var some) -> {
                if (some) {
                    throw new Untellable("it slices what a query found");
                }
                indexes.forEach(index -> place(index.unboxed(), 0));
                yield item;
            }
            default -> throw new Failing("can't slice item of type " + item.type());
        };
    }

    private static String part(String text, List<Value> indexes) {
        if (indexes.size() == 3) {
            throw new Failing("cannot 3-index slice a string");
        }
        var bytes = bytes(text);
        var from = indexes.isEmpty() ? 0 : place(indexes.getFirst().unboxed(), bytes.length);
        var to = indexes.size() < 2 ? bytes.length : place(indexes.get(1).unboxed(), bytes.length);
        if (from > to) {
            throw new Failing("invalid slice index: " + from + " > " + to);
        }
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }

    static int length(Value of) {
        return switch (of.unboxed()) {
            case Value.Text(var text) -> GoText.bytes(text);
            case Value.Html(var text) -> GoText.bytes(text);
            case Value.Dictionary map -> map.entries().size();
            case Value.Samples(var some) -> some ? 1 : 0;
            case Value.Nothing _ ->
                throw new Failing(
                        of instanceof Value.Boxed
                                ? "len of nil pointer"
                                : "reflect: call of reflect.Value.Type on zero Value");
            default -> throw new Failing("len of type " + of.unboxed().type());
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
