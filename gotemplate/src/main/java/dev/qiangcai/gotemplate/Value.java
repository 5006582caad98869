package dev.qiangcai.gotemplate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A value of Go, as far as the templates of alerts meet them.
sealed interface Value {
    /// What a thing is that is not there.
    record Nothing() implements Value {}

    record Text(String text) implements Value {}

    /// A text that `safeHtml` marked; Go gives it a type of its own, and takes it for no string.
    record Html(String text) implements Value {}

    record Bool(boolean value) implements Value {}

    record Whole(long value) implements Value {}

    /// One byte of a text.
    record Octet(int value) implements Value {}

    record Real(double value) implements Value {}

    record Complex(double real, double imaginary) implements Value {}

    /// A map by texts, in the order in which Go walks it; where it is open, its values are of any type.
    /// What is not in it is that text, or nothing where it is open.
    record Dictionary(Map<String, Value> entries, boolean open, String missing) implements Value {
        public Dictionary {
            entries = new TreeMap<>(entries);
        }

        static Dictionary of(Map<String, String> texts) {
            var entries = new TreeMap<String, Value>();
            texts.forEach((key, text) -> entries.put(key, new Text(text)));
            return new Dictionary(entries, false, "");
        }

        Value at(String key) {
            var zero = open ? new Nothing() : new Text(missing);
            var value = entries.getOrDefault(key, zero);
            return open ? new Boxed(value) : value;
        }
    }

    /// The alert itself.
    record Alert(Map<String, Value> fields) implements Value {
        static Alert of(Sample sample) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("Labels", Dictionary.of(sample.labels()));
            fields.put("ExternalLabels", Dictionary.of(sample.server().externalLabels()));
            fields.put("ExternalURL", new Text(sample.server().url().toString()));
            fields.put("Value", new Real(sample.value()));
            return new Alert(fields);
        }
    }

    /// What a query found: one sample, or none.
    record Samples(boolean some) implements Value {}

    /// A sample that a query found. It is 1, and so is each of its labels, that it may be taken for a number.
    record Found() implements Value {
        static final String ANY_LABEL = "1";
        static final Value VALUE = new Real(1);

        static final Map<String, Value> FIELDS =
                Map.of("Labels", new Dictionary(Map.of(), false, ANY_LABEL), "Value", VALUE);
    }

    /// A time or a duration; what it would show is not known here.
    record Timely(String type) implements Value {}

    /// A value in a place that takes any type.
    record Boxed(Value inner) implements Value {}

    default Value unboxed() {
        return this instanceof Boxed(var inner) ? inner : this;
    }

    /// The type as Go names it.
    default String type() {
        return switch (this) {
            case Nothing _ -> "<nil>";
            case Text _ -> "string";
            case Html _ -> "template.HTML";
            case Bool _ -> "bool";
            case Whole _ -> "int";
            case Octet _ -> "uint8";
            case Real _ -> "float64";
            case Complex _ -> "complex128";
            case Dictionary map -> map.open() ? "map[string]interface {}" : "map[string]string";
            case Alert _ ->
                "struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value float64 }";
            case Samples _ -> "template.queryResult";
            case Found _ -> "*template.sample";
            case Timely(var type) -> type;
            case Boxed _ -> "interface {}";
        };
    }

    /// Whether `if` takes it for true: it is there, and neither empty nor zero.
    default boolean truth() {
        return switch (this) {
            case Nothing _ -> false;
            case Samples(var some) -> some;
            case Text(var text) -> !text.isEmpty();
            case Html(var text) -> !text.isEmpty();
            case Bool(var value) -> value;
            case Whole(var value) -> value != 0;
            case Octet(var value) -> value != 0;
            case Real(var value) -> value != 0;
            case Complex(var real, var imaginary) -> real != 0 || imaginary != 0;
            case Dictionary map -> !map.entries().isEmpty();
            case Alert _, Found _, Timely _ -> true;
            case Boxed(var inner) -> inner.truth();
        };
    }
}
