package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Options;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A JVM in a container that goes on after it ran out of memory, with whatever threads are left.
final class LimpsOn implements StartRule {
    private final Card card = StartRule.card("jvm-oom-goes-on", Severity.INFO);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves() || !start.contained() || ends(start.options())) {
            return;
        }
        start.options()
                .last("-XX:HeapDumpOnOutOfMemoryError")
                .ifPresentOrElse(
                        dump -> findings.accept(Finding.of(card, dump.written(), dump.text())),
                        () -> known(start, findings));
    }

    /// Where no option at all is set nobody has cared for it yet, and all that is advised could be told.
    private void known(JvmStart start, Consumer<Finding> findings) {
        if (start.options().whole() && !start.options().list().isEmpty()) {
            findings.accept(Finding.at(
                    card, start.at(), card.say("found", start.launch().title().text())));
        }
    }

    private static boolean ends(Options options) {
        return options.on("ExitOnOutOfMemoryError", "CrashOnOutOfMemoryError") || options.set("-XX:OnOutOfMemoryError");
    }
}
