package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;

/// A unit, or a part of one that was dropped beside it.
record UnitFile(Source source, List<Entry> entries) implements Subject {
    UnitFile {
        entries = List.copyOf(entries);
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }

    boolean dropped() {
        return source.base().endsWith(".conf");
    }

    /// The unit's name, which a folder for drop-ins begins with.
    String unit() {
        return Source.base(path());
    }

    /// Where the unit lies, or would lie for systemd to lay this over it.
    String path() {
        return dropped() ? source.folder().substring(0, source.folder().lastIndexOf(".d/")) : source.name();
    }
}
