package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.container.Libc;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A program that was linked with one C library and will be started where there is another, an older one, or none.
final class ForeignLibc implements Rule<GoImageBuild> {
    private static final Card CARD =
            GoRules.card("go-cgo-libc", Severity.WARNING).measuredBy("portability/go");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Class<GoImageBuild> looksAt() {
        return GoImageBuild.class;
    }

    @Override
    public void look(GoImageBuild build, Consumer<Finding> findings) {
        var made = Libc.of(build.builder());
        var needed = Libc.of(build.target());
        if (build.cgo() == GoImageBuild.Cgo.OFF
                || made.isEmpty()
                || needed.isEmpty()
                || needed.get().runs(made.get())) {
            return;
        }
        var finding = Finding.of(
                CARD,
                build.culprit(),
                build.builder().value(),
                made.get(),
                build.target().value(),
                needed.get());
        findings.accept(build.cgo() == GoImageBuild.Cgo.ON ? finding.as(Severity.ERROR) : finding);
    }
}
