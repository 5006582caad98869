package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;

/// Containers that hold a part of the machine as their own. What belongs to the cluster may need it.
final class HostAccess {
    private HostAccess() {}

    static List<ContainerRule> rules() {
        return List.of(
                rule("container-host-network", Right.HOST_NETWORK),
                rule("container-host-pid", Right.HOST_PID),
                rule("container-host-ipc", Right.HOST_IPC),
                rule("container-privileged", Right.PRIVILEGED));
    }

    private static ContainerRule rule(String id, Right right) {
        return new ContainerRule(
                ContainerRule.card(id, Severity.ERROR),
                (container, card) -> container.granted(right).map(granted -> found(container, card, granted)).stream());
    }

    private static Finding found(Container container, Card card, Written granted) {
        var workload = container.home().workload().text();
        return container.has(Trait.SYSTEM)
                ? Finding.of(card, granted, workload)
                        .saying(card.say("found-system", workload))
                        .as(Severity.WARNING)
                : Finding.of(card, granted, workload);
    }
}
