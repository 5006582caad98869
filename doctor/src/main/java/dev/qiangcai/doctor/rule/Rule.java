package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Subject;
import java.util.function.Consumer;

/// Looks at one kind of subject, and says what will hurt. It keeps nothing between two subjects and may be asked by
/// many threads.
public interface Rule<S extends Subject> {
    Card card();

    /// The kind of subject it looks at.
    Class<S> looksAt();

    /// Looks at one subject, and tells what it finds.
    void look(S subject, Consumer<Finding> findings);
}
