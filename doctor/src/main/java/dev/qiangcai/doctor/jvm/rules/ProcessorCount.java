package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A JVM that is told of other processors than its container has.
final class ProcessorCount implements StartRule {
    private final Card card = StartRule.card("jvm-processor-count", Severity.WARNING);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves()) {
            return;
        }
        start.options()
                .last("-XX:ActiveProcessorCount")
                .ifPresent(option -> start.countedProcessors()
                        .filter(counted -> Size.number(option.value())
                                .filter(told -> told.intValue() != counted)
                                .isPresent())
                        .ifPresent(counted -> findings.accept(
                                Mend.removing(option, Finding.of(card, option.written(), option.text(), counted)))));
    }
}
