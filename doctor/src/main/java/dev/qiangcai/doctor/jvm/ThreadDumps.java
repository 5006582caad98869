package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// Dumps of all threads, again and again.
final class ThreadDumps implements Rule<PeriodicDump> {
    private final Card card = Card.of("jvm-thread-dumps", Severity.WARNING, "dev.qiangcai.doctor.jvm.words")
            .measuredBy("thread-dumps/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public Class<PeriodicDump> looksAt() {
        return PeriodicDump.class;
    }

    @Override
    public void look(PeriodicDump dump, Consumer<Finding> findings) {
        findings.accept(Finding.of(card, dump.command(), dump.command().value()));
    }
}
