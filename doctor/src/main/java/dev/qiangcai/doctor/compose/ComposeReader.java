package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.doctor.tree.Documents;
import dev.qiangcai.doctor.tree.Quiet;

/// Reads Compose files: known by their names, or by services that have an image or a build.
public final class ComposeReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var text = source.text();
        if (text.contains("services:") && !text.contains("{{") && (named(source) || !text.contains("apiVersion:"))) {
            var quiet = named(source) ? notebook : new Quiet(notebook);
            Documents.of(source, quiet).stream().filter(ComposeReader::compose).forEach(file -> note(file, notebook));
        }
    }

    private static void note(Branch file, Notebook notebook) {
        Cut.SERVICES.tell(notebook, file.place(), file.twigs("services").size(), ComposeFile.MOST_SERVICES);
        notebook.note(new ComposeFile(file));
    }

    private static boolean named(Source source) {
        return source.base().contains("compose");
    }

    /// Continuous integration has `services` too, but within jobs or as a list.
    private static boolean compose(Branch file) {
        var services = file.twigs("services");
        return !services.isEmpty()
                && file.at("jobs").isEmpty()
                && services.stream().allMatch(service -> service.value().mapping())
                && services.stream()
                        .anyMatch(service -> service.value().at("image").isPresent()
                                || service.value().at("build").isPresent()
                                || service.value().at("environment").isPresent()
                                || service.value().at("command").isPresent());
    }
}
