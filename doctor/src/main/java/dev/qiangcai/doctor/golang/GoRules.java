package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.golang.GodebugRule.Verdict;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/// The set of rules for Go services. It belongs behind the sets whose readers find processes.
public final class GoRules {
    private static final String WORDS = "dev.qiangcai.doctor.golang.words";

    private GoRules() {}

    public static RuleSet rules() {
        var rules = new ArrayList<Rule<?>>(debug());
        rules.addAll(List.of(
                new Tracebacks(),
                new Processors.AboveLimit(),
                new Processors.Needless(),
                new GcOff(),
                new DebugBuild(),
                new Unstripped(),
                new ForeignLibc(),
                new SumMissing()));
        rules.addAll(MemoryLimits.rules());
        rules.addAll(Checksums.rules());
        return new RuleSet(
                "go",
                List.of(new GoModReader(), new GoSumReader()),
                List.of(new GoRunLinker(), new GoCommandLinker(), new GoImageBuildLinker(), new SumLinker()),
                rules);
    }

    static Card card(String id, Severity severity) {
        return Card.of(id, severity, WORDS);
    }

    private static List<Rule<?>> debug() {
        return List.of(
                GodebugRule.whereOn(card("go-gctrace", Severity.WARNING).measuredBy("gc-logging/go"), "gctrace"),
                GodebugRule.whereOn(card("go-http2debug", Severity.ERROR).measuredBy("http2-logging/go"), "http2debug"),
                GodebugRule.whereOn(
                        card("go-async-preempt-off", Severity.WARNING).measuredBy("preemption/go"), "asyncpreemptoff"),
                new GodebugRule(
                        card("go-schedtrace", Severity.WARNING).measuredBy("scheduler-trace/go"),
                        "schedtrace",
                        (setting, all) -> !GodebugRule.on(setting)
                                ? Verdict.FINE
                                : all.stream().anyMatch(it -> it.name().equals("scheddetail") && GodebugRule.on(it))
                                        ? Verdict.FOUND
                                        : Verdict.MILD),
                new GodebugRule(
                        card("go-madvdontneed", Severity.WARNING).measuredBy("memory-return/go"),
                        "madvdontneed",
                        (setting, _) -> setting.value().equals("0") ? Verdict.FOUND : Verdict.MILD));
    }
}
