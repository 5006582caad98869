package dev.qiangcai.guard.carriers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How many carriers there should be.
public enum CarrierPolicy implements Target {
    /// The peak of the last minute's requests per second ÷ 500, at least 4, at most twice the processors.
    RATE {
        @Override
        public int base(double processors, double peakRate) {
            var most = 2 * whole(processors);
            return Math.min(most, Math.max(LEAST, (int) Math.min(most, Math.ceil(peakRate / SHARE))));
        }
    },
    /// As many as the container grants processors, whenever that changes.
    CPUS {
        @Override
        public int base(double processors, double peakRate) {
            return whole(processors);
        }
    },
    /// As many as the container grants processors, and more for as long as virtual threads wait in vain for a
    /// carrier.
    ADAPTIVE {
        @Override
        public int base(double processors, double peakRate) {
            return whole(processors);
        }

        @Override
        public int most(double processors) {
            return RELIEF * whole(processors);
        }
    };

    private static final int LEAST = 4;
    private static final double SHARE = 500;
    private static final int RELIEF = 4;

    /// The policy that an option names, in any case.
    public static Optional<CarrierPolicy> named(String name) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// As the option is written.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A started processor counts: two threads make better use of one and a half than one does. The bound keeps
    /// sums from running over when a file holds nonsense.
    private static int whole(double processors) {
        return processors > 1 ? (int) Math.min(4096, Math.ceil(processors)) : 1;
    }
}
