package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.Comparator;

/// Finds out whether anything locks the dependencies of the projects here; the topmost build file stands for all.
final class LockLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        if (known.all(Project.Lock.class).findAny().isEmpty()) {
            known.all(Project.class)
                    .min(Comparator.comparingInt(
                                    (Project project) -> project.folder().length())
                            .thenComparing(Project::at))
                    .ifPresent(top -> notebook.note(new Project.Unlocked(top.at())));
        }
    }
}
