package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;

/// Reads units, `shop.service`, and what is dropped into their folders, `shop.service.d/limits.conf`.
public final class UnitReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".service") || (name.endsWith(".conf") && name.contains(".service.d/"));
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var entries = Entries.of(source);
        Cut.ENTRIES.tell(notebook, Place.of(source.name()), entries.size(), Entries.MOST);
        if (!entries.isEmpty()) {
            notebook.note(new UnitFile(source, entries));
        }
    }
}
