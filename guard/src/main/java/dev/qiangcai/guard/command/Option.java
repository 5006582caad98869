package dev.qiangcai.guard.command;

import java.util.Objects;

/// An option of a subcommand.
///
/// @param name with its dashes, such as `--limit`
/// @param value what stands for its value in the help, such as `512m`; empty for a switch
record Option(String name, String value) {
    Option {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (!name.startsWith("--")) {
            throw new IllegalArgumentException("an option starts with two dashes, unlike " + name);
        }
    }

    static Option of(String name, String value) {
        return new Option(name, value);
    }

    static Option toggle(String name) {
        return new Option(name, "");
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    String shown() {
        return takesValue() ? name + " " + value : name;
    }
}
