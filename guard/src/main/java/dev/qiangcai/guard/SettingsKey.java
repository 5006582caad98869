package dev.qiangcai.guard;

import dev.qiangcai.guard.words.LengthOfTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One key of the settings' text, and how its value changes them.
enum SettingsKey {
    CARRIERS("adaptive|cpus|rate|off"),
    MEMORY("on|off"),
    CRASH("on|off"),
    CRASHFILE("PATH|off"),
    LOGS("on|off"),
    JMX("on|off"),
    JFR("on|off"),
    EVERY("100ms…60s");

    private final String choices;

    SettingsKey(String choices) {
        this.choices = choices;
    }

    /// The key as it is typed.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What may stand behind it, for the reader.
    String choices() {
        return choices;
    }

    static Optional<SettingsKey> of(String word) {
        for (var key : values()) {
            if (key.word().equals(word)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    static List<String> words() {
        var words = new ArrayList<String>();
        for (var key : values()) {
            words.add(key.word());
        }
        return words;
    }

    /// The settings as text that can be read again.
    static String text(GuardSettings settings) {
        var text = new StringBuilder();
        for (var key : values()) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(key.word())
                    .append('=')
                    .append(key.value(settings));
        }
        return text.toString();
    }

    private String value(GuardSettings settings) {
        return switch (this) {
            case CARRIERS -> settings.carriers().name().toLowerCase(Locale.ROOT);
            case MEMORY -> word(settings.memory());
            case CRASH -> word(settings.crash());
            case CRASHFILE -> settings.crashFile().map(Path::toString).orElse("off");
            case LOGS -> word(settings.logs());
            case JMX -> word(settings.jmx());
            case JFR -> word(settings.jfr());
            case EVERY -> settings.every().toMillis() + "ms";
        };
    }

    private static String word(boolean on) {
        return on ? "on" : "off";
    }

    /// The settings with this key's value changed.
    ///
    /// @throws IllegalArgumentException when the value is none of this key's
    GuardSettings change(GuardSettings old, String value) {
        var carriers =
                this == CARRIERS ? GuardSettings.Carriers.valueOf(value.toUpperCase(Locale.ROOT)) : old.carriers();
        return new GuardSettings(
                carriers,
                this == MEMORY ? on(value) : old.memory(),
                this == CRASH ? on(value) : old.crash(),
                this == CRASHFILE ? file(value) : old.crashFile(),
                this == LOGS ? on(value) : old.logs(),
                this == JMX ? on(value) : old.jmx(),
                this == JFR ? on(value) : old.jfr(),
                this == EVERY ? LengthOfTime.parse(value) : old.every());
    }

    private static boolean on(String value) {
        if (value.equals("on") || value.equals("true")) {
            return true;
        }
        if (value.equals("off") || value.equals("false")) {
            return false;
        }
        throw new IllegalArgumentException("neither on nor off");
    }

    private static Optional<Path> file(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("no path");
        }
        return value.equals("off") ? Optional.empty() : Optional.of(Path.of(value));
    }
}
