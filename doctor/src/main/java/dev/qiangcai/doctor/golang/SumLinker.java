package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.stream.Collectors;

/// Finds the modules that have no checksums.
final class SumLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var pinned = known.all(GoSum.class).map(GoSum::module).collect(Collectors.toSet());
        known.all(GoMod.class)
                .filter(module -> !module.requires().isEmpty())
                .filter(module -> !pinned.contains(module.source().folder()))
                .toList()
                .forEach(module -> notebook.note(new SumMissing.Unpinned(module)));
    }
}
