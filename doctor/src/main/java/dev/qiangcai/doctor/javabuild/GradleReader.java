package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;

/// Reads the build scripts of Gradle, in Groovy or Kotlin.
final class GradleReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".gradle") || name.endsWith(".gradle.kts");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        new GradleScript(source, notebook).read();
    }
}
