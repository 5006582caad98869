package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What one of several hands takes down, until it is put with the rest.
///
/// Not safe for use by many threads.
final class Sheet implements Notebook {
    private final List<Consumer<Notebook>> lines = new ArrayList<>();

    @Override
    public void note(Subject subject) {
        lines.add(notebook -> notebook.note(subject));
    }

    @Override
    public void fault(Place place, Sentence why) {
        lines.add(notebook -> notebook.fault(place, why));
    }

    void copy(Notebook notebook) {
        lines.forEach(line -> line.accept(notebook));
    }
}
