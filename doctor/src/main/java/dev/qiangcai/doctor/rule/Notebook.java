package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;

/// Takes down what a reader sees. Many threads may write.
public interface Notebook {
    void note(Subject subject);

    /// A file, or a part of one, that cannot be read; the others still are.
    void fault(Place place, Sentence why);
}
