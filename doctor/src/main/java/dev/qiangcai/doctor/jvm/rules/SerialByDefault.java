package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A container that is large in one way and small in the other, so that the JVM takes the serial collector unasked.
final class SerialByDefault implements StartRule {
    private static final String[] COLLECTORS = {
        "-XX:UseSerialGC",
        "-XX:UseParallelGC",
        "-XX:UseG1GC",
        "-XX:UseZGC",
        "-XX:UseShenandoahGC",
        "-XX:UseConcMarkSweepGC",
        "-XX:UseParallelOldGC",
        "-XX:UseEpsilonGC",
        "-XX:ActiveProcessorCount"
    };
    private static final double SERVER_MEMORY = 1792 * Heap.MIB;
    private static final int SERVER_PROCESSORS = 2;

    private final Card card =
            StartRule.card("jvm-serial-by-default", Severity.INFO).measuredBy("safepoints/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves() && Told.everything(start) && !start.options().set(COLLECTORS)) {
            start.countedProcessors()
                    .ifPresent(processors -> start.memory().ifPresent(memory -> judge(processors, memory, findings)));
        }
    }

    private void judge(int processors, Amount memory, Consumer<Finding> findings) {
        var few = processors < SERVER_PROCESSORS;
        var small = memory.value() < SERVER_MEMORY;
        if (few != small) {
            findings.accept(Finding.of(card, memory.written(), processors, Size.said(memory.value())));
        }
    }
}
