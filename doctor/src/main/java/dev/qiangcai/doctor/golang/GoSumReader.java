package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.Set;

/// Notes that there are checksums. What they are is Go's to check.
final class GoSumReader implements Reader {
    private static final Set<String> NAMES = Set.of("go.sum", "go.work.sum");

    @Override
    public boolean reads(String name) {
        return NAMES.contains(Source.base(name)) || name.endsWith("vendor/modules.txt");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        notebook.note(new GoSum(source.name()));
    }
}
