package dev.qiangcai.guard.limits;

import java.util.BitSet;
import java.util.Optional;

/// A list of processors as the kernel writes it: `0-3,8,10-11`.
final class CpuList {
    private static final int MOST = 1 << 16;
    private static final int MOST_DIGITS = 5;

    private CpuList() {}

    /// Empty for anything else, and for a list of none.
    static Optional<BitSet> parse(String list) {
        var cpus = new BitSet();
        for (var range : list.split(",", -1)) {
            var ends = range.strip().split("-", -1);
            var first = number(ends[0]);
            var last = number(ends[ends.length - 1]);
            if (ends.length > 2 || first < 0 || last < first || last >= MOST) {
                return Optional.empty();
            }
            cpus.set(first, last + 1);
        }
        return Optional.of(cpus);
    }

    private static int number(String digits) {
        return digits.length() <= MOST_DIGITS && KernelFiles.digits(digits) ? Integer.parseInt(digits) : -1;
    }
}
