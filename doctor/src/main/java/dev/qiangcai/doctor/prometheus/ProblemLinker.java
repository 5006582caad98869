package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Report;
import dev.qiangcai.promrules.Settings;
import dev.qiangcai.promrules.Source;
import dev.qiangcai.promrules.format.Form;

/// Judges all rule files together, as one server would load them.
final class ProblemLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var files = known.all(RuleText.class)
                .map(file -> new Source(file.source().name(), file.source().text()))
                .toList();
        new PromRules(Settings.DEFAULT)
                .check(files).stream()
                        .filter(report -> report.form() != Form.OTHER)
                        .forEach(report -> note(report, notebook));
    }

    private static void note(Report report, Notebook notebook) {
        report.problems().forEach(problem -> notebook.note(RuleProblem.in(report.name(), problem)));
    }
}
