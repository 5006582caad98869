package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.Words;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;

/// Reads `.mvn/maven.config`, the arguments that every run of Maven gets.
final class MavenConfigReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".mvn/maven.config");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        Lines.of(source).stream()
                .flatMap(line -> Words.of(line).stream())
                .forEach(word -> note(word, source, notebook));
    }

    private static void note(Written word, Source source, Notebook notebook) {
        if (MavenChecks.off(word)) {
            notebook.note(new CheckOff(word));
        }
        if (word.value().contains("trustedChecksums")) {
            notebook.note(new Project.Lock(Place.of(source.name())));
        }
    }
}
