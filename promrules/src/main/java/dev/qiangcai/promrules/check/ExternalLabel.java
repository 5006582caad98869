package dev.qiangcai.promrules.check;

import dev.qiangcai.promrules.format.Pair;
import java.util.stream.Stream;

/// Finds labels that the server sets too.
final class ExternalLabel implements Check {
    private static final Card CARD = new Card(
            "external-label",
            "The server adds its external labels to whatever leaves it, except where a rule has set the label already. Then"
                    + " this rule's alerts and series look as if they came from elsewhere.",
            "Leave the label to the server, or call it otherwise.");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(Subject subject) {
        return subject.rule().labels().stream()
                .filter((Pair label) -> subject.world()
                        .scrapes()
                        .external()
                        .contains(label.name().text()))
                .map(label -> subject.finding(
                        CARD,
                        true,
                        label.name().spot().region(),
                        "`" + label.name().text() + "` is an external label of the server"));
    }
}
