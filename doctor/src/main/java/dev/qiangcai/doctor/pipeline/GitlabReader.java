package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.doctor.tree.Documents;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads GitLab pipelines.
final class GitlabReader implements Reader {
    private static final List<String> SCRIPTS = List.of("before_script", "script", "after_script");
    private static final Set<String> NO_JOBS =
            Set.of("variables", "include", "stages", "workflow", "image", "services", "cache");

    @Override
    public boolean reads(String name) {
        return name.endsWith(".gitlab-ci.yml") || name.endsWith(".gitlab-ci.yaml") || name.contains(".gitlab/ci/");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        for (var pipeline : Documents.of(source, notebook)) {
            var common = pipeline.at("default", "before_script").or(() -> pipeline.at("before_script")).stream()
                    .flatMap(GitlabReader::lines)
                    .flatMap(line -> CommandLine.settings(line).stream())
                    .toList();
            var outer = Variables.joined(Variables.of(pipeline, "pipeline variables", "variables"), common);
            image(pipeline, notebook);
            new Job("GitLab pipeline", "", outer).idle(pipeline.place(), notebook);
            pipeline.twigs().stream()
                    .filter(twig -> !NO_JOBS.contains(twig.key().value())
                            && twig.value().mapping())
                    .forEach(job -> job(job, outer, notebook));
        }
    }

    private static void job(Branch.Twig job, List<Setting> outer, Notebook notebook) {
        var environment = Variables.joined(outer, Variables.of(job.value(), "job variables", "variables"));
        var stage = job.value().value("stage");
        var whole = new Job("GitLab job " + job.key().value(), job.key().value() + " " + stage, environment);
        image(job.value(), notebook);
        if (environment.size() > outer.size()) {
            whole.idle(job.key().place(), notebook);
        }
        whole.run(
                SCRIPTS.stream()
                        .flatMap(name -> job.value().at(name).stream())
                        .flatMap(GitlabReader::lines)
                        .toList(),
                notebook);
    }

    /// A script is a text, or a list of texts and lists.
    private static Stream<Written> lines(Branch script) {
        return script.sequence()
                ? script.items().stream()
                        .flatMap(item -> item.sequence() ? item.items().stream() : Stream.of(item))
                        .flatMap(item -> item.text().stream())
                : script.text().stream();
    }

    private static void image(Branch branch, Notebook notebook) {
        branch.text("image")
                .or(() -> branch.text("image", "name"))
                .ifPresent(image -> notebook.note(new ImageUse(image, Role.BUILD, false)));
    }
}
