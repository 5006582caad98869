package dev.qiangcai.doctor.jvm.rules;

import dev.qiangcai.doctor.jvm.start.JvmStart;
import dev.qiangcai.doctor.jvm.start.Option;
import dev.qiangcai.doctor.jvm.start.Options;
import dev.qiangcai.doctor.jvm.start.Size;
import java.util.Optional;

/// The largest heap that a JVM will take.
///
/// @param bytes how large
/// @param by the option that says so
record Heap(double bytes, Option by) {
    static final double MIB = 1 << 20;
    static final String FIXED = "-XX:MaxHeapSize";
    static final String SHARE = "-XX:MaxRAMPercentage";
    static final String FRACTION = "-XX:MaxRAMFraction";

    /// Empty where no option says it, or says it in a way that cannot be reckoned.
    ///
    /// @param limit what the container may use, in bytes
    static Optional<Heap> of(JvmStart start, double limit) {
        var options = start.options();
        var fixed = options.last(FIXED);
        if (fixed.isPresent()) {
            return fixed.flatMap(option -> Size.parse(option.value()).map(bytes -> new Heap(bytes, option)));
        }
        var memory = options.last("-XX:MaxRAM")
                .flatMap(option -> Size.parse(option.value()))
                .orElse(limit);
        var share = options.last(SHARE);
        if (share.isPresent()) {
            return share.flatMap(
                    option -> Size.number(option.value()).map(percent -> new Heap(memory * percent / 100, option)));
        }
        return options.last(FRACTION)
                .flatMap(option -> Size.number(option.value())
                        .filter(fraction -> fraction > 0)
                        .map(fraction -> new Heap(memory / fraction, option)));
    }

    /// Whether any option has to do with the size of the heap.
    static boolean said(Options options) {
        return options.set(FIXED, SHARE, FRACTION, "-XX:MaxRAM", "-XX:DefaultMaxRAMFraction")
                || options.on("UseCGroupMemoryLimitForHeap", "AggressiveHeap");
    }
}
