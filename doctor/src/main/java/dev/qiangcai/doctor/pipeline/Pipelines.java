package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.rule.RuleSet;
import java.util.List;

/// The readers of pipelines and makefiles, whose processes the other sets look at.
public final class Pipelines {
    private Pipelines() {}

    public static RuleSet rules() {
        return new RuleSet(
                "pipeline",
                List.of(new GithubReader(), new GitlabReader(), new JenkinsReader(), new MakeReader()),
                List.of(),
                List.of());
    }
}
