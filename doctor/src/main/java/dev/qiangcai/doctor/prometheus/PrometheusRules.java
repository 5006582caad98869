package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Report;
import java.util.ArrayList;
import java.util.List;

/// The set of rules for Prometheus rule files: one for each kind of problem that [PromRules] finds, under the same id.
public final class PrometheusRules {
    private static final List<Telling> TELLING = PromRules.kinds().stream()
            .map(kind -> new Telling(Card.of(kind.id(), severity(kind.severity()), PromRules.WORDS)))
            .toList();

    private PrometheusRules() {}

    public static RuleSet rules() {
        return new RuleSet(
                "prometheus",
                List.of(new RuleFileReader()),
                List.of(new ProblemLinker()),
                List.<Rule<?>>copyOf(TELLING));
    }

    /// What was found in one file, judged by itself.
    public static List<Finding> findings(Report report) {
        var findings = new ArrayList<Finding>();
        for (var problem : report.problems()) {
            var seen = RuleProblem.in(report.name(), problem);
            TELLING.forEach(telling -> telling.look(seen, findings::add));
        }
        return findings;
    }

    static Severity severity(dev.qiangcai.promrules.Severity severity) {
        return switch (severity) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}
