package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;

/// What a file may hold so much of that the rest is not looked at: more than people write, so that nobody can keep the
/// doctor busy.
public enum Cut {
    CONTAINERS("cut.containers"),
    ENTRIES("cut.entries"),
    INSTRUCTIONS("cut.instructions"),
    LETTERS("cut.letters"),
    PATCHES("cut.patches"),
    PROGRAMS("cut.programs"),
    SERVICES("cut.services"),
    STAGES("cut.stages"),
    VARIABLES("cut.variables");

    private final String key;

    Cut(String key) {
        this.key = key;
    }

    /// Says so, where there are more than that.
    public void tell(Notebook notebook, Place place, int count, int most) {
        if (count > most) {
            notebook.fault(place, Sentence.of("dev.qiangcai.doctor.words", key, most, count));
        }
    }
}
