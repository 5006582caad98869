package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// A function that a template may call: what it takes, and what it does.
///
/// @param rest the type of any further arguments, where it takes some
record Signature(List<Parameter> fixed, Optional<Parameter> rest, Act act) {
    Signature {
        fixed = List.copyOf(fixed);
        requireNonNull(rest, "rest");
        requireNonNull(act, "act");
    }

    /// The types of Go that such functions take.
    enum Parameter {
        TEXT("string"),
        ANY("interface {}"),
        REFLECTED("reflect.Value"),
        SAMPLE("*template.sample"),
        SAMPLES("template.queryResult");

        private final String written;

        Parameter(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }

        boolean open() {
            return this == ANY || this == REFLECTED;
        }

        boolean takes(Value value) {
            return switch (this) {
                case TEXT -> value instanceof Value.Text;
                case ANY, REFLECTED -> true;
                case SAMPLE -> value instanceof Value.Found;
                case SAMPLES -> value instanceof Value.Samples;
            };
        }
    }

    /// What a function does with arguments that fit; it fails with [Failing].
    @FunctionalInterface
    interface Act {
        Value of(Sample sample, List<Value> arguments);
    }

    Parameter type(int argument) {
        return argument < fixed.size() ? fixed.get(argument) : rest.orElseThrow();
    }
}
