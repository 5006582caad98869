package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A tight container in which classes, compiled code and direct buffers may grow without a bound beside the heap.
final class NativeUnbounded implements StartRule {
    private static final double TIGHT = 256 * Heap.MIB;

    private final Card card =
            StartRule.card("jvm-native-unbounded", Severity.INFO).measuredBy("memory-limit/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves() || !Told.everything(start) || bounded(start)) {
            return;
        }
        start.memory()
                .ifPresent(limit -> Heap.of(start, limit.value())
                        // A heap that leaves nothing is found as such.
                        .filter(heap -> heap.bytes() < limit.value() && limit.value() - heap.bytes() <= TIGHT)
                        .ifPresent(heap -> findings.accept(Finding.of(
                                card,
                                heap.by().written(),
                                heap.by().text(),
                                Size.said(limit.value() - heap.bytes())))));
    }

    private static boolean bounded(JvmStart start) {
        return start.options().set("-XX:MaxMetaspaceSize") && start.options().set("-XX:MaxDirectMemorySize");
    }
}
