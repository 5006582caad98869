package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.jvm.start.Words;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;

/// Reads `gradle.properties` and the properties of the wrappers of Maven and Gradle.
final class PropertyReader implements Reader {
    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return base.equals("gradle.properties")
                || base.equals("gradle-wrapper.properties")
                || base.equals("maven-wrapper.properties");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var properties = Lines.properties(source);
        var checked = properties.stream().anyMatch(property -> property.name().equals("distributionSha256Sum"));
        properties.forEach(property -> note(property, checked, source, notebook));
    }

    private static void note(Setting property, boolean checked, Source source, Notebook notebook) {
        switch (property.name()) {
            case "distributionUrl" -> {
                notebook.note(new Wrapper(property.value(), checked));
                notebook.note(new Address(property.value()));
            }
            case "wrapperUrl" -> notebook.note(new Address(property.value()));
            case "org.gradle.jvmargs", "kotlin.daemon.jvmargs" ->
                notebook.note(new OptionFile(source.name(), Role.BUILD, Words.of(property.value())));
            default -> {}
        }
    }
}
