package dev.qiangcai.guard.carriers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How many carriers there should be.
public enum CarrierPolicy implements Target {
    /// The peak of the last minute's requests per second ÷ 500, at least 4, at most twice the processors.
    RATE {
        @Override
        public int base(Share share, double peakRate) {
            var most = 2 * share.whole();
            return Math.min(most, Math.max(LEAST, (int) Math.min(most, Math.ceil(peakRate / PART))));
        }
    },
    /// As many as the container grants processors, whenever that changes.
    CPUS {
        @Override
        public int base(Share share, double peakRate) {
            return share.whole();
        }
    },
    /// As many as the container grants processors, up to two more where no quota meters them, and still more for
    /// as long as virtual threads wait in vain for a carrier.
    ///
    /// A virtual thread that computes keeps its carrier until it is done, and whoever has little to do waits for
    /// it. With carriers to spare the operating system shares the processors out among both. Under a quota they
    /// would only use it up sooner.
    ADAPTIVE {
        @Override
        public int base(Share share, double peakRate) {
            var granted = share.whole();
            return share.metered() ? granted : granted + Math.min(granted, SPARE);
        }

        @Override
        public int most(Share share) {
            return RELIEF * share.whole();
        }
    };

    private static final int LEAST = 4;
    private static final double PART = 500;
    private static final int SPARE = 2;
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
}
