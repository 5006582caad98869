package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A container with a limit, and a JVM that nobody told how large its heap may be: it takes a quarter.
final class HeapByDefault implements StartRule {
    private final Card card =
            StartRule.card("jvm-heap-default", Severity.WARNING).measuredBy("memory-limit/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves() && Told.everything(start) && !Heap.said(start.options())) {
            start.memory()
                    .ifPresent(limit -> findings.accept(Finding.of(card, limit.written(), Size.said(limit.value()))));
        }
    }
}
