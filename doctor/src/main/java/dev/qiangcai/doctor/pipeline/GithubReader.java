package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.doctor.tree.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads GitHub workflows, and actions that are made of steps.
final class GithubReader implements Reader {
    @Override
    public boolean reads(String name) {
        var yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml
                && (name.contains(".github/workflows/") || name.endsWith("action.yml") || name.endsWith("action.yaml"));
    }

    @Override
    public void read(Source source, Notebook notebook) {
        for (var workflow : Documents.of(source, notebook)) {
            var outer = Variables.of(workflow, "workflow env", "env");
            workflow.twigs("jobs").forEach(job -> job(job, outer, notebook));
            steps(workflow.items("runs", "steps"), new Job("GitHub action", "", outer), notebook);
        }
    }

    private static void job(Branch.Twig job, List<Setting> outer, Notebook notebook) {
        var name = job.key().value();
        var environment = Variables.joined(outer, Variables.of(job.value(), "job env", "env"));
        job.value()
                .text("container")
                .or(() -> job.value().text("container", "image"))
                .ifPresent(image -> notebook.note(new ImageUse(image, Role.BUILD, false)));
        var whole = new Job("GitHub job " + name, name, environment);
        whole.idle(job.key().place(), notebook);
        steps(job.value().items("steps"), whole, notebook);
    }

    private static void steps(List<Branch> steps, Job job, Notebook notebook) {
        var handed = new ArrayList<Setting>();
        for (var step : steps) {
            var outer = Variables.joined(job.environment(), handed);
            var environment = Variables.joined(outer, Variables.of(step, "step env", "env"));
            var named = new Job(job.title(), job.name() + " " + step.value("name"), environment);
            step.text("run").ifPresent(script -> named.run(script, notebook));
            step.text("run").stream().flatMap(GithubReader::handedOn).forEach(handed::add);
        }
    }

    /// What `echo NAME=value >> $GITHUB_ENV` sets for the steps behind it.
    private static Stream<Setting> handedOn(Written script) {
        return script.value().contains("GITHUB_ENV")
                ? Shell.commands(script).stream()
                        .filter(command -> command.name().equals("echo"))
                        .flatMap(command -> command.arguments().stream())
                        .flatMap(word -> Shell.assignment(word).stream())
                : Stream.empty();
    }
}
