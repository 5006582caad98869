package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.stream.Stream;

/// Whether a service of the JVM is shipped with a compiler and the tools of developers.
final class WholeKit {
    private WholeKit() {}

    static ContainerRule rule() {
        return new ContainerRule(
                ContainerRule.card("container-jdk-at-runtime", Severity.INFO).measuredBy("size-and-start"),
                WholeKit::judge);
    }

    private static Stream<Finding> judge(Container container, Card card) {
        var launch = container.launch();
        return container.home().form().image()
                        && launch.role() == Role.SERVICE
                        && !launch.command().isEmpty()
                ? launch.box().image().filter(image -> KnownImages.kit(image.value())).stream()
                        .map(image -> found(card, image))
                : Stream.empty();
    }

    private static Finding found(Card card, Written image) {
        return Finding.of(card, image, image.value());
    }
}
