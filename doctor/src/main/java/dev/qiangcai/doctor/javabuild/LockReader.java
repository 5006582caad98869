package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;

/// Notes that a project has a lock: Gradle's verification metadata or lock files, or Maven's trusted checksums.
final class LockReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith("verification-metadata.xml")
                || name.endsWith(".lockfile")
                || name.contains(".mvn/checksums/")
                || name.endsWith("lockfile.json");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        notebook.note(new Project.Lock(Place.of(source.name())));
    }
}
