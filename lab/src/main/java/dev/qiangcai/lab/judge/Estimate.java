package dev.qiangcai.lab.judge;

/// A median with the interval in which the true one is believed to lie, in 95 of 100 cases.
///
/// @param median of the rounds
/// @param low the interval's lower end, at most the median
/// @param high the interval's upper end, at least the median; a ratio's may be infinite
/// @param rounds how many figures, or pairs of figures, it was made from
public record Estimate(double median, double low, double high, int rounds) {
    public Estimate {
        if (!(low <= median && median <= high)) {
            throw new IllegalArgumentException(low + " <= " + median + " <= " + high + " does not hold");
        }
    }

    /// Whether every resample gave the same: the figure repeats exactly.
    public boolean exact() {
        return low == high;
    }
}
