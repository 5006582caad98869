package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.stream.Stream;

/// Whether a container runs as root.
final class RootUser {
    private RootUser() {}

    static ContainerRule rule() {
        return new ContainerRule(ContainerRule.card("container-root-user", Severity.WARNING), RootUser::judge);
    }

    private static Stream<Finding> judge(Container container, Card card) {
        var user = container.said(Right.USER);
        var kept = container.granted(Right.NOT_ROOT).isPresent() || container.has(Trait.DROPS_ROOT);
        if (kept || user.filter(it -> !root(it)).isPresent()) {
            return Stream.empty();
        }
        return user.map(written -> Stream.of(said(container, card, written))).orElseGet(() -> unsaid(container, card));
    }

    /// A name, a number, or either with a group behind a colon. A variable may be anybody.
    private static boolean root(Written user) {
        var name = user.value().strip().split(":", 2)[0];
        return name.equals("root") || name.equals("0");
    }

    private static Finding said(Container container, Card card, Written user) {
        var found = Finding.of(card, user, container.launch().title().text());
        return container.has(Trait.ENDS) || container.has(Trait.SYSTEM) ? found.as(Severity.INFO) : found;
    }

    private static Stream<Finding> unsaid(Container container, Card card) {
        var image = container.launch().box().image().map(Written::value).orElse("");
        if (container.has(Trait.PATCH)
                || container.has(Trait.WINDOWS)
                || KnownImages.windows(image)
                || KnownImages.notRoot(container)) {
            return Stream.empty();
        }
        return switch (container.home().form()) {
            case DOCKERFILE ->
                Stream.of(
                        KnownImages.root(image)
                                ? unsaid(container, card, "found-unsaid")
                                : unsaid(container, card, "found-unsure").as(Severity.INFO));
            case IMAGE -> Stream.of(unsaid(container, card, "found-image"));
            case KUBERNETES -> Stream.of(unsaid(container, card, "found-unsure").as(Severity.INFO));
            // What the image says of it is judged where the image is made.
            case COMPOSE -> Stream.empty();
        };
    }

    private static Finding unsaid(Container container, Card card, String sentence) {
        var title = container.launch().title();
        return Finding.at(card, title.at(), card.say(sentence, title.text()));
    }
}
