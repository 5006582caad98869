package dev.qiangcai.lab.load;

/// A tenth of a second of a load.
///
/// @param due how many requests were due in it
/// @param answered how many 2xx came in it
/// @param maxMillis the longest latency, up to its end, of those that were due in it
public record Slot(int due, int answered, double maxMillis) {
    static final long NANOS = 100_000_000;
}
