package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A heap that is to begin larger than it may become. Wrong for every JVM, whatever it does.
final class HeapInverted implements StartRule {
    private final Card card = StartRule.card("jvm-heap-inverted", Severity.ERROR);

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        compare(start, "-XX:InitialHeapSize", Heap.FIXED, Size::parse).ifPresent(findings);
        compare(start, "-XX:InitialRAMPercentage", Heap.SHARE, Size::number).ifPresent(findings);
    }

    private Optional<Finding> compare(
            JvmStart start, String first, String most, Function<String, Optional<Double>> amount) {
        var initial = start.options().last(first);
        var largest = start.options().last(most);
        return initial.filter(option -> amount(initial, amount) > amount(largest, amount))
                .flatMap(option ->
                        largest.map(other -> Finding.of(card, option.written(), option.text(), other.text())));
    }

    private static double amount(Optional<Option> option, Function<String, Optional<Double>> amount) {
        return option.flatMap(found -> amount.apply(found.value())).orElse(Double.NaN);
    }
}
