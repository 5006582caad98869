package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Size;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.util.function.Consumer;

/// A heap that leaves too little of the container for everything else that a JVM needs, or nothing.
final class HeapOverLimit implements StartRule {
    private static final double HIGH = 0.8;
    private static final double HIGHEST = 0.9;
    private static final double HIGHEST_SHARE = 85;
    /// With so much beside the heap, four fifths may be right.
    private static final double ROOM = 512 * Heap.MIB;

    private final Card card =
            StartRule.card("jvm-heap-over-limit", Severity.ERROR).measuredBy("memory-limit/jvm");

    @Override
    public Card card() {
        return card;
    }

    @Override
    public void look(JvmStart start, Consumer<Finding> findings) {
        if (!start.serves()) {
            return;
        }
        start.memory().ifPresentOrElse(limit -> measure(start, limit.value(), findings), () -> share(start, findings));
    }

    private void measure(JvmStart start, double limit, Consumer<Finding> findings) {
        Heap.of(start, limit).filter(heap -> limit > 0 && close(heap, limit)).ifPresent(heap -> {
            var above = heap.bytes() >= limit;
            var finding = Finding.of(card, heap.by().written())
                    .saying(card.say(
                            above ? "found.above" : "found.close",
                            heap.by().text(),
                            Size.said(heap.bytes()),
                            Size.said(limit)));
            findings.accept(above ? finding : finding.as(Severity.WARNING));
        });
    }

    private static boolean close(Heap heap, double limit) {
        var share = heap.bytes() / limit;
        var highest = heap.by().name().equals(Heap.SHARE) ? HIGHEST_SHARE / 100 : HIGHEST;
        return share > highest || (share > HIGH && limit - heap.bytes() < ROOM);
    }

    /// Whatever the limit will be, so large a share of it is too much.
    private void share(JvmStart start, Consumer<Finding> findings) {
        start.options()
                .last(Heap.SHARE)
                .filter(option -> !start.options().set(Heap.FIXED))
                .filter(option -> Size.number(option.value())
                        .filter(percent -> percent > HIGHEST_SHARE)
                        .isPresent())
                .ifPresent(option -> findings.accept(Finding.of(card, option.written())
                        .saying(card.say("found.share", option.text()))
                        .as(Severity.WARNING)));
    }
}
