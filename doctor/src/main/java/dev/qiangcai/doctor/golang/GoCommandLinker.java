package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;

/// Finds the runs of the `go` command among all that is started.
final class GoCommandLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        known.all(Launch.class).toList().forEach(launch -> GoCommand.of(launch).ifPresent(notebook::note));
    }
}
