package dev.qiangcai.lab.trial;

import dev.qiangcai.guard.words.Sentence;
import java.util.Objects;

/// What somebody says about a setting.
///
/// @param number the claim's place in the list of claims; a Go claim and its JVM counterpart share it
/// @param name what the owner types, such as `gc-logging`; shared like the number
/// @param platform whose run-time it is about
/// @param text the claim with its figure, as it was made
/// @param cure what to do instead, or what makes the setting harmless
public record Claim(int number, String name, Platform platform, Sentence text, Sentence cure) {
    /// Whose run-time a claim is about.
    public enum Platform {
        GO,
        JVM
    }

    public Claim {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(cure, "cure");
    }
}
