package dev.qiangcai.guard;

import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Settings as they were understood, and what was not.
///
/// @param settings what holds
/// @param complaints what was left out, and what was probably meant
public record SettingsReading(GuardSettings settings, List<Sentence> complaints) {
    public SettingsReading {
        Objects.requireNonNull(settings, "settings");
        complaints = List.copyOf(complaints);
    }

    static SettingsReading of(GuardSettings settings) {
        return new SettingsReading(settings, List.of());
    }

    /// This reading with what a further text changes.
    ///
    /// @param origin where the text stands, for the complaints
    SettingsReading reread(String text, String origin) {
        var reading = this;
        int start = 0;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            var pair = text.substring(start, end).strip();
            if (!pair.isEmpty()) {
                reading = reading.with(pair, origin);
            }
            start = end + 1;
        }
        return reading;
    }

    private SettingsReading with(String pair, String origin) {
        int sign = pair.indexOf('=');
        var word = sign < 0 ? pair : pair.substring(0, sign).strip();
        var key = SettingsKey.of(word);
        if (key.isEmpty()) {
            return complain(unknown(word, origin));
        }
        try {
            var value = sign < 0 ? "" : pair.substring(sign + 1).strip();
            return new SettingsReading(key.get().change(settings, value), complaints);
        } catch (IllegalArgumentException odd) {
            return complain(
                    Notices.sentence("options.value", origin, word, key.get().choices()));
        }
    }

    private SettingsReading complain(Sentence complaint) {
        var more = new ArrayList<>(complaints);
        more.add(complaint);
        return new SettingsReading(settings, more);
    }

    /// Names a nearest key, never a value: whoever slips may have put a secret there.
    private static Sentence unknown(String word, String origin) {
        var shown = Notices.shown(word);
        return Nearest.to(word, SettingsKey.words())
                .map(near -> Notices.sentence("options.near", origin, shown, near))
                .orElseGet(() ->
                        Notices.sentence("options.unknown", origin, shown, String.join(", ", SettingsKey.words())));
    }
}
