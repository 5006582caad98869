package dev.qiangcai.promrules.check;

import dev.qiangcai.guard.words.Sentence;
import java.util.Objects;

/// What there is to know of a check. Its sentences stand under its id in the bundle [#WORDS].
///
/// @param id its name, for reports and for ignoring it
/// @param sure whether what it finds is certain, as a rule
public record Card(String id, boolean sure) {
    /// The bundle that holds what is said of checks and of flaws.
    public static final String WORDS = "dev.qiangcai.promrules.words";

    public Card {
        Objects.requireNonNull(id, "id");
    }

    static Card sure(String id) {
        return new Card(id, true);
    }

    /// A check of what may be meant so.
    static Card doubtful(String id) {
        return new Card(id, false);
    }

    /// What a finding says.
    Sentence found(Object... facts) {
        return say("found", facts);
    }

    Sentence say(String what, Object... facts) {
        return Sentence.of(WORDS, id + "." + what, facts);
    }
}
