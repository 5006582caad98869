package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;

/// The set of rules for Prometheus rule files. Each problem keeps the name that `doctor rules FILE` gives it, in
/// brackets.
public final class PrometheusRules {
    private static final String WORDS = "dev.qiangcai.doctor.words";

    private PrometheusRules() {}

    public static RuleSet rules() {
        return new RuleSet(
                "prometheus",
                List.of(new RuleFileReader()),
                List.of(new ProblemLinker()),
                List.of(
                        told("prometheus-rule-refused", Severity.ERROR, dev.qiangcai.promrules.Severity.ERROR),
                        told("prometheus-rule-broken", Severity.WARNING, dev.qiangcai.promrules.Severity.WARNING),
                        told("prometheus-rule-doubtful", Severity.INFO, dev.qiangcai.promrules.Severity.INFO)));
    }

    private static Telling told(String id, Severity severity, dev.qiangcai.promrules.Severity kind) {
        return new Telling(Card.of(id, severity, WORDS), kind);
    }
}
