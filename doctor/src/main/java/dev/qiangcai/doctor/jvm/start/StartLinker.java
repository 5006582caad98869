package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;

/// Makes starts of JVMs out of launches and option files.
public final class StartLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var shelf = new Shelf(known.all(OptionFile.class).toList());
        var builds = new Builds(known.all(CompiledFor.class).toList());
        Linker.each(
                known.all(Launch.class).toList(),
                notebook,
                (launch, sheet) -> new Gathering(launch, shelf, builds).starts().forEach(sheet::note));
        shelf.left().forEach(file -> notebook.note(file.start(builds)));
    }
}
