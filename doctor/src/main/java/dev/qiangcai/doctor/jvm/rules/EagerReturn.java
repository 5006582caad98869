package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Map;
import java.util.function.Consumer;

/// Free heap handed back to the system so soon that it must be asked for again at once.
final class EagerReturn implements StartRule {
    /// At or below which value a setting is eager: seconds, milliseconds, or percent, as the JVM takes it.
    private static final Map<String, Integer> EAGER = Map.of(
            "-XX:ZUncommitDelay", 5,
            "-XX:ShenandoahUncommitDelay", 1_000,
            "-XX:G1PeriodicGCInterval", 5_000,
            "-XX:MaxHeapFreeRatio", 15,
            "-XX:MinHeapFreeRatio", 5);

    private final Card card =
            StartRule.card("jvm-eager-uncommit", Severity.WARNING).measuredBy("memory-return/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves()) {
            start.options().list().stream()
                    .filter(EagerReturn::eager)
                    .forEach(option ->
                            findings.accept(Mend.removing(option, Finding.of(card, option.written(), option.text()))));
        }
    }

    private static boolean eager(Option option) {
        // 0 switches the periodic collection off.
        var off = option.name().equals("-XX:G1PeriodicGCInterval")
                && option.value().equals("0");
        return !off
                && Size.number(option.value())
                        .filter(value -> value <= EAGER.getOrDefault(option.name(), -1))
                        .isPresent();
    }
}
