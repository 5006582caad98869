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
    /// As many as the container grants processors, up to two more while more virtual threads than that can run and no
    /// quota meters the processors, and still more for as long as virtual threads wait in vain for a carrier.
    ///
    /// Under a quota carriers to spare would only use it up sooner.
    ADAPTIVE {
        @Override
        public int base(Share share, double peakRate) {
            return share.whole();
        }

        @Override
        public int spare(Share share) {
            return share.metered() ? 0 : Math.min(share.whole(), SPARE);
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
