package dev.qiangcai.lab.load;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What came of a load.
///
/// @param latency of the answered and the unanswered, in microseconds; the latter count with the time until given up
/// @param tally what became of the requests
/// @param series the load over time, a tenth of a second each
/// @param span how long requests were due
public record Traffic(Histogram latency, Tally tally, List<Slot> series, Duration span) {
    public Traffic {
        series = List.copyOf(series);
    }

    /// The latency in milliseconds that this percentage stays below.
    public double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1e3;
    }

    public double meanMillis() {
        return latency.getMean() / 1e3;
    }

    /// The longest latency in milliseconds.
    public double maxMillis() {
        return latency.getMaxValue() / 1e3;
    }

    /// 2xx answers a second.
    public double perSecond() {
        return tally.answered() * 1e9 / span.toNanos();
    }

    /// 2xx answers within the deadline, a second.
    public double goodPerSecond() {
        return tally.good() * 1e9 / span.toNanos();
    }
}
