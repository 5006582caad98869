package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.yaml.Region;
import java.util.Objects;

/// Something that a check found.
///
/// @param sure whether it is certain; else it is for information only
public record Finding(Card card, boolean sure, Region at, Sentence message) {
    public Finding {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
    }

    /// The same, for information only.
    Finding doubtful() {
        return new Finding(card, false, at, message);
    }
}
