package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.Locale;
import java.util.Set;

/// Reads makefiles.
final class MakeReader implements Reader {
    private static final Set<String> NAMES = Set.of("makefile", "gnumakefile", "bsdmakefile");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name).toLowerCase(Locale.ROOT);
        return NAMES.contains(base) || base.startsWith("makefile.") || base.endsWith(".mk") || base.endsWith(".mak");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        new Makefile(source, notebook).read();
    }
}
