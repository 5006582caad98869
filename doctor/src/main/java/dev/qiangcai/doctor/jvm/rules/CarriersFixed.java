package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// Carriers of virtual threads fixed to one, or to more than there are processors.
final class CarriersFixed implements StartRule {
    static final String PARALLELISM = "-Djdk.virtualThreadScheduler.parallelism";

    private final Card card =
            StartRule.card("jvm-carriers-fixed", Severity.WARNING).measuredBy("preemption/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves()) {
            start.options()
                    .last(PARALLELISM)
                    .ifPresent(option -> Size.number(option.value())
                            .ifPresent(carriers -> judge(start, option, carriers, findings)));
        }
    }

    private void judge(JvmStart start, Option option, double carriers, Consumer<Finding> findings) {
        var processors = start.countedProcessors();
        if (processors.isPresent() && carriers > processors.get()) {
            findings.accept(Finding.of(card, option.written())
                    .saying(card.say("found.above", option.text(), processors.get())));
        } else if (carriers == 1 && !processors.equals(Optional.of(1))) {
            findings.accept(Mend.removing(option, Finding.of(card, option.written(), option.text())));
        }
    }
}
