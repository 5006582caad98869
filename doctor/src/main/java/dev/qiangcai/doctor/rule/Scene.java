package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Source;
import java.util.List;

/// Something that is looked at and is no file, such as a process.
///
/// @param subjects what was seen
/// @param texts what the subjects point into, as if it were files
public record Scene(List<Subject> subjects, List<Source> texts) {
    public Scene {
        subjects = List.copyOf(subjects);
        texts = List.copyOf(texts);
    }
}
