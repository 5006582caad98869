package dev.qiangcai.doctor.rule;

import dev.qiangcai.guard.words.Sentence;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is told of a rule. Its sentences stand in a bundle, under its id: `.title`, `.looks` (what it looks at),
/// `.cost` (what it costs, and how that is known) and `.remedy`.
///
/// @param id such as `jvm-debug-agent`
/// @param claim the claim in docs/claims.md that was measured for it, such as `debug-flags`, if there is one
/// @param bundle the resource bundle that holds its sentences
public record Card(String id, Severity severity, Optional<String> claim, String bundle) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");

    public Card {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(bundle, "bundle");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an id is small words joined by hyphens, was " + id);
        }
    }

    public static Card of(String id, Severity severity, String bundle) {
        return new Card(id, severity, Optional.empty(), bundle);
    }

    /// The same, with the claim of the lab that says what it costs.
    public Card measuredBy(String name) {
        return new Card(id, severity, Optional.of(name), bundle);
    }

    public Sentence title() {
        return say("title");
    }

    public Sentence looks() {
        return say("looks");
    }

    public Sentence cost() {
        return say("cost");
    }

    public Sentence remedy() {
        return say("remedy");
    }

    /// A sentence of its own, as `found` for what a finding says.
    public Sentence say(String what, Object... facts) {
        return Sentence.of(bundle, id + "." + what, facts);
    }
}
