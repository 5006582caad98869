package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.compose.ComposeReader;
import dev.qiangcai.doctor.compose.ServiceLinker;
import dev.qiangcai.doctor.docker.DockerReader;
import dev.qiangcai.doctor.kubernetes.KubernetesReader;
import dev.qiangcai.doctor.kubernetes.PodLinker;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.script.EnvFileReader;
import dev.qiangcai.doctor.script.ScriptReader;
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
                        new EnvFileReader()),
                List.of(new PodLinker(), new ServiceLinker(), new ImageLinker()),
                List.of());
    }
}
