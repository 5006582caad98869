package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A heap dump that is written where it goes with the container.
final class HeapDumpLost implements StartRule {
    private static final List<String> FLEETING = List.of("/tmp", "/var/tmp", "/dev/shm", ".");

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

    /// Whether it lies on no volume; where volumes are not known, whether nobody would put one there.
    private static boolean gone(String path, Optional<List<String>> mounts) {
        if (mounts.isEmpty() || !path.startsWith("/")) {
            return FLEETING.stream().anyMatch(path::startsWith);
        }
        return mounts.get().stream().noneMatch(mount -> (path + "/").startsWith(mount.replaceFirst("/*$", "/")));
    }

    private void fleeting(JvmStart start, Option path, Consumer<Finding> findings) {
        if (start.contained() && gone(path.value(), start.launch().box().mounts())) {
            findings.accept(Finding.of(card, path.written()).saying(card.say("found.fleeting", path.text())));
        }
    }
}
