package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Puts together what several files say of one thing, when all are read: as a Deployment and the ConfigMap that it
/// names. Linkers are asked in the order of their sets, each one seeing what those before it noted.
public interface Linker {
    void link(Known known, Notebook notebook);

    /// Has several threads look at things that have nothing to do with each other. What they take down reaches the
    /// notebook as if one thread had looked at one after the other.
    ///
    /// @param look may be called by many threads
    static <T> void each(Collection<T> things, Notebook notebook, BiConsumer<T, Notebook> look) {
        things.parallelStream()
                .map(thing -> {
                    var sheet = new Sheet();
                    look.accept(thing, sheet);
                    return sheet;
                })
                .toList()
                .forEach(sheet -> sheet.copy(notebook));
    }

    /// What was taken down so far.
    interface Known {
        <S extends Subject> Stream<S> all(Class<S> kind);
    }
}
