package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;

/// Finds the runs of the `go` command among all that is started.
final class GoCommandLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        Linker.each(
                known.all(Launch.class).toList(),
                notebook,
                (launch, sheet) -> GoCommand.of(launch).ifPresent(sheet::note));
    }
}
