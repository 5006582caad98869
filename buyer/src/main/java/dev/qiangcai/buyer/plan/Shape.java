package dev.qiangcai.buyer.plan;

import java.util.Map;
import java.util.stream.Stream;

/// What a part of a file may look like.
sealed interface Shape {
    /// A single value.
    record Text() implements Shape {}

    /// Known keys, each with its own shape.
    record Section(Map<String, Shape> keys) implements Shape {}

    /// Any number of one kind.
    record ListOf(Shape each) implements Shape {}

    /// Keys that somebody else names, each with a single value.
    record AnyKeys() implements Shape {}

    /// Every key that holds a value, as it is written in full: `buy.items[].name`, `store.settings.*`.
    default Stream<String> paths() {
        return switch (this) {
            case Text _ -> Stream.of("");
            case AnyKeys _ -> Stream.of(".*");
            case ListOf(var each) -> each.paths().map(path -> "[]" + path);
            case Section(var keys) ->
                keys.entrySet().stream()
                        .flatMap(entry -> entry.getValue().paths().map(path -> "." + entry.getKey() + path));
        };
    }
}
