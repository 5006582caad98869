package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// So small a bound of the carriers that it takes some away, or leaves none to stand in for one that is held up.
final class CarriersPool implements StartRule {
    private static final String MOST = "-Djdk.virtualThreadScheduler.maxPoolSize";

    private final Card card = StartRule.card("jvm-carriers-pool", Severity.WARNING);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves()) {
            return;
        }
        var most = start.options().last(MOST);
        var carriers = start.options().last(CarriersFixed.PARALLELISM).or(() -> most);
        most.filter(option -> number(most) <= 1 || number(most) < number(carriers))
                .ifPresent(option -> findings.accept(Finding.of(card, option.written(), option.text())));
    }

    private static double number(Optional<Option> option) {
        return option.flatMap(found -> Size.number(found.value())).orElse(Double.NaN);
    }
}
