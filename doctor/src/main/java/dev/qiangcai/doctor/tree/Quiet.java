package dev.qiangcai.doctor.tree;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;

/// Passes over in silence what cannot be read, for a file that may be of another kind.
public record Quiet(Notebook notebook) implements Notebook {
    @Override
    public void note(Subject subject) {
        notebook.note(subject);
    }

    @Override
    public void fault(Place place, Sentence why) {
        // Whoever knows the kind of file says so.
    }
}
