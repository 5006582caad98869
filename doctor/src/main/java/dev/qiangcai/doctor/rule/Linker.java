package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import java.util.stream.Stream;

/// Puts together what several files say of one thing, when all are read: as a Deployment and the ConfigMap that it
/// names. Linkers are asked in the order of their sets, each one seeing what those before it noted.
public interface Linker {
    void link(Known known, Notebook notebook);

    /// What was taken down so far.
    interface Known {
        <S extends Subject> Stream<S> all(Class<S> kind);
    }
}
