package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Form;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Whether anything keeps a process that was taken over within its container.
final class Confinement {
    private static final Set<String> NONE = Set.of("unconfined", "disable", "spc_t");

    private Confinement() {}

    static List<ContainerRule> rules() {
        return List.of(
                new ContainerRule(
                        ContainerRule.card("container-no-security-profile", Severity.WARNING), Confinement::profile),
                new ContainerRule(ContainerRule.card("container-writable-root", Severity.INFO), Confinement::writable));
    }

    private static Stream<Finding> profile(Container container, Card card) {
        var given = Stream.of(Right.SECCOMP, Right.SELINUX, Right.APPARMOR)
                .flatMap(right -> container.said(right).stream())
                .toList();
        var waived = given.stream().filter(Confinement::none).findFirst();
        if (waived.isPresent()) {
            return Stream.of(Finding.of(card, waived.get(), title(container))
                    .saying(card.say(
                            "found-waived", title(container), waived.get().value())));
        }
        return given.isEmpty() && expected(container) ? missing(container, card) : Stream.empty();
    }

    private static boolean none(Written profile) {
        return NONE.contains(profile.value().toLowerCase(Locale.ROOT));
    }

    /// Docker gives a profile to whoever asks for none; Kubernetes does not. To whom everything is granted, it gives
    /// none.
    private static boolean expected(Container container) {
        return container.home().form() == Form.KUBERNETES
                && !container.has(Trait.PATCH)
                && !container.has(Trait.WINDOWS)
                && container.granted(Right.PRIVILEGED).isEmpty();
    }

    private static Stream<Finding> missing(Container container, Card card) {
        var workload = container.home().workload();
        if (container.has(Trait.CONFINED_BESIDE)) {
            return Stream.of(Finding.at(card, container.at(), card.say("found-one", title(container)))
                    .as(Severity.INFO));
        }
        return Stream.of(Finding.at(card, workload.at(), card.say("found", workload.text()))
                .as(container.has(Trait.SYSTEM) ? Severity.INFO : card.severity()));
    }

    private static Stream<Finding> writable(Container container, Card card) {
        var said = container.said(Right.READ_ONLY_ROOT);
        if (said.filter(written -> written.value().equalsIgnoreCase("false")).isPresent()) {
            return Stream.of(Finding.of(card, said.get(), title(container)));
        }
        return said.isEmpty() && lasting(container)
                ? Stream.of(Finding.at(card, container.at(), card.say("found", title(container))))
                : Stream.empty();
    }

    private static boolean lasting(Container container) {
        var form = container.home().form();
        return !form.image()
                && Stream.of(Trait.PATCH, Trait.WINDOWS, Trait.ENDS).noneMatch(container::has)
                && (form == Form.KUBERNETES || container.serves());
    }

    private static String title(Container container) {
        return container.launch().title().text();
    }
}
