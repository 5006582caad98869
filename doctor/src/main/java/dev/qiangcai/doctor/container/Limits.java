package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Form;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What containers may use of the machine, and what is set aside for them.
final class Limits {
    private Limits() {}

    static List<ContainerRule> rules() {
        return List.of(
                new ContainerRule(
                        ContainerRule.card("container-no-memory-limit", Severity.WARNING)
                                .measuredBy("memory-limit"),
                        Limits::memory),
                new ContainerRule(
                        ContainerRule.card("container-no-cpu-limit", Severity.INFO)
                                .measuredBy("cpu-limit"),
                        Limits::processors),
                new ContainerRule(
                        ContainerRule.card("container-requests-below-limits", Severity.INFO), Limits::requests));
    }

    private static Stream<Finding> memory(Container container, Card card) {
        if (!started(container)
                || container.has(Trait.MEMORY_GIVEN)
                || container.launch().box().limits().memory().isPresent()) {
            return Stream.empty();
        }
        var minor = container.has(Trait.ENDS)
                || container.has(Trait.SYSTEM)
                || container.home().form() == Form.COMPOSE;
        return Stream.of(at(container, card).as(minor ? Severity.INFO : card.severity()));
    }

    /// On one machine nobody need share the processors out, unless the memory is.
    private static Stream<Finding> processors(Container container, Card card) {
        var limits = container.launch().box().limits();
        var shared =
                container.home().form() == Form.KUBERNETES || limits.memory().isPresent();
        return started(container)
                        && shared
                        && !container.has(Trait.ENDS)
                        && !container.has(Trait.PROCESSORS_GIVEN)
                        && limits.processors().isEmpty()
                ? Stream.of(at(container, card))
                : Stream.empty();
    }

    private static boolean started(Container container) {
        return !container.home().form().image() && !container.has(Trait.PATCH);
    }

    private static Finding at(Container container, Card card) {
        return Finding.at(
                card,
                container.at(),
                card.say("found", container.launch().title().text()));
    }

    private static Stream<Finding> requests(Container container, Card card) {
        var box = container.launch().box();
        if (container.home().form() != Form.KUBERNETES
                || !container.has(Trait.ANSWERS)
                || container.has(Trait.SYSTEM)) {
            return Stream.empty();
        }
        return below(box.requests().memory(), box.limits().memory())
                .or(() -> below(box.requests().processors(), box.limits().processors()))
                .map(request -> found(container.launch(), card, request))
                .stream();
    }

    private static Optional<Amount> below(Optional<Amount> request, Optional<Amount> limit) {
        return request.filter(
                asked -> limit.filter(most -> asked.value() < most.value()).isPresent());
    }

    private static Finding found(Launch launch, Card card, Amount request) {
        return Finding.of(
                card,
                request.written(),
                launch.title().text(),
                request.written().value());
    }
}
