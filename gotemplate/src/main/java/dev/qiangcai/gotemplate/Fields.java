package dev.qiangcai.gotemplate;

import java.util.Map;

/// What stands behind a dot: a field of the alert, or what a map holds under that name.
final class Fields {
    private Fields() {}

    /// @param called whether arguments are given, as to a method
    static Value of(Value receiver, String name, boolean called) {
        return switch (receiver.unboxed()) {
            case Value.Nothing nothing -> {
                if (receiver instanceof Value.Boxed) {
                    throw new Failing("nil pointer evaluating " + receiver.type() + "." + name);
                }
                yield nothing;
            }
            case Value.Timely(var type) -> throw new Untellable("it asks a " + type + " for " + name);
            case Value.Dictionary dictionary -> {
                if (called) {
                    throw new Failing(name + " is not a method but has arguments");
                }
                yield dictionary.at(name);
            }
            case Value.Alert(var fields) -> field(fields, receiver, name, called);
            case Value.Found _ -> field(Value.Found.FIELDS, receiver, name, called);
            default -> throw unknown(receiver, name);
        };
    }

    private static Value field(Map<String, Value> fields, Value receiver, String name, boolean called) {
        if (!fields.containsKey(name)) {
            throw unknown(receiver, name);
        }
        if (called) {
            throw new Failing(name + " has arguments but cannot be invoked as function");
        }
        return fields.get(name);
    }

    private static Failing unknown(Value receiver, String name) {
        return new Failing("can't evaluate field " + name + " in type " + receiver.type());
    }
}
