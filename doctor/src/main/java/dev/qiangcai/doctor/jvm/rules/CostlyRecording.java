package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A flight recording from the start on, with events that cost more than the default ones.
final class CostlyRecording implements StartRule {
    private static final Set<String> COSTLY = Set.of(
            "method-profiling=max",
            "allocation-profiling=high",
            "allocation-profiling=maximum",
            "exceptions=all",
            "gc=all",
            "memory-leaks=gc-roots",
            "path-to-gc-roots=true",
            "settings=profile",
            "settings=profile.jfc");
    private static final Set<String> EVENTS = Set.of(
            "jdk.VirtualThreadStart#enabled=true",
            "jdk.VirtualThreadEnd#enabled=true",
            "jdk.ObjectAllocationInNewTLAB#enabled=true",
            "jdk.ObjectAllocationOutsideTLAB#enabled=true",
            "jdk.ObjectAllocationSample#throttle=off",
            "jdk.JavaExceptionThrow#enabled=true",
            "jdk.SocketRead#threshold=0ns",
            "jdk.SocketWrite#threshold=0ns",
            "jdk.MethodTrace#enabled=true");

    private final Card card = StartRule.card("jvm-jfr-costly", Severity.WARNING).measuredBy("thread-dumps/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (start.serves()) {
            start.options()
                    .all("-XX:StartFlightRecording")
                    .flatMap(option -> costly(option).stream())
                    .forEach(part -> findings.accept(Finding.of(card, part, part.value())));
        }
    }

    /// The first part of the option that is costly.
    private static Optional<Written> costly(Option option) {
        var whole = option.written();
        var from = option.text().length() - option.value().length();
        for (var part : option.value().split(",", -1)) {
            var folder = part.lastIndexOf('/');
            var plain = part.startsWith("settings=") && folder > 0 ? "settings=" + part.substring(folder + 1) : part;
            if (COSTLY.contains(plain) || EVENTS.contains(plain.replaceFirst("^\\+", ""))) {
                return Optional.of(whole.part(from, from + part.length()));
            }
            from += part.length() + 1;
        }
        return Optional.empty();
    }
}
