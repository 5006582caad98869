package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.jvm.rules.StartRules;
import dev.qiangcai.doctor.jvm.start.StartLinker;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;

/// The rules for running a JVM.
public final class JvmRules {
    private JvmRules() {}

    public static RuleSet set() {
        var rules = new ArrayList<Rule<?>>(StartRules.all());
        rules.add(new ThreadDumps());
        return new RuleSet(
                "jvm",
                List.of(new OptionFileReader(), new CrontabReader()),
                List.of(new AttachedOptionsLinker(), new StartLinker(), new DumpLinker()),
                rules);
    }
}
