package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;

/// Something that the store needs from its owner, and that `{setting.name}` stands for.
///
/// @param name as templates spell it
/// @param label what a form shows beside its field
/// @param required whether a purchase cannot be armed without it
public record Setting(String name, Sentence label, boolean required) {
    private static final String LABEL = "dev.qiangcai.shop.profile.label";

    /// One whose label is the same in every language.
    public static Setting of(String name, String label, boolean required) {
        return of(name, label, label, required);
    }

    /// One with a label in each language of the program.
    static Setting of(String name, String english, String chinese, boolean required) {
        return new Setting(name, Sentence.of(LABEL, "spoken", english, chinese), required);
    }
}
