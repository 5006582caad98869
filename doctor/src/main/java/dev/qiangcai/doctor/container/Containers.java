package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.compose.ComposeReader;
import dev.qiangcai.doctor.compose.ServiceLinker;
import dev.qiangcai.doctor.docker.DockerReader;
import dev.qiangcai.doctor.kubernetes.KubernetesReader;
import dev.qiangcai.doctor.kubernetes.PodLinker;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.script.AttachedScriptLinker;
import dev.qiangcai.doctor.script.EnvFileReader;
import dev.qiangcai.doctor.script.ScriptReader;
import dev.qiangcai.doctor.systemd.UnitLinker;
import dev.qiangcai.doctor.systemd.UnitReader;
import java.util.ArrayList;
import java.util.List;

/// The set of rules for containers. Its readers and linkers find the processes that the sets after it look at.
public final class Containers {
    static final String WORDS = "dev.qiangcai.doctor.container.words";

    private Containers() {}

    public static RuleSet rules() {
        return new RuleSet(
                "container",
                List.of(
                        new DockerReader(),
                        new KubernetesReader(),
                        new ComposeReader(),
                        new ScriptReader(),
                        new EnvFileReader(),
                        new UnitReader()),
                List.of(
                        new AttachedScriptLinker(),
                        new PodLinker(),
                        new ServiceLinker(),
                        new UnitLinker(),
                        new ImageLinker()),
                all());
    }

    private static List<Rule<?>> all() {
        var rules = new ArrayList<Rule<?>>();
        rules.addAll(Limits.rules());
        rules.addAll(HostAccess.rules());
        rules.addAll(Confinement.rules());
        rules.addAll(List.of(RootUser.rule(), new LatestImage(), WholeKit.rule(), Secrets.rule()));
        return rules;
    }
}
