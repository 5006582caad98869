package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A heap dump that is written where it goes with the container.
final class HeapDumpLost implements StartRule {
    private final Card card = StartRule.card("jvm-heap-dump-lost", Severity.WARNING);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        var dump = start.options()
                .last("-XX:HeapDumpOnOutOfMemoryError")
                .filter(option -> option.value().equals("true"));
        if (dump.isEmpty() || !start.serves()) {
            return;
        }
        start.options()
                .last("-XX:HeapDumpPath")
                .ifPresentOrElse(
                        path -> fleeting(start, path, findings),
                        () -> findings.accept(Finding.of(
                                card, dump.get().written(), dump.get().text())));
    }

    private void fleeting(JvmStart start, Option path, Consumer<Finding> findings) {
        var gone = Stream.of("/tmp", "/var/tmp", "/dev/shm", ".").anyMatch(path.value()::startsWith);
        if (gone && start.contained()) {
            findings.accept(Finding.of(card, path.written()).saying(card.say("found.fleeting", path.text())));
        }
    }
}
