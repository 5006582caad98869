package dev.qiangcai.lab.memory;

/// What a JVM spent on its work, freed of what other programs on this machine took meanwhile.
///
/// A collector costs the processors that it runs on, or the processors that stand idle while everybody waits for it,
/// whichever is more: one thread that collects while all others stand still costs all processors.
///
/// @param working nanoseconds of processors that did transactions
/// @param collecting nanoseconds of processors that the collector took or kept from working
/// @param processors how many there are
record Effort(long working, long collecting, int processors) {
    /// Transactions a second on an otherwise idle machine.
    double rate(long transactions) {
        return transactions * 1e9 * processors / Math.max(1, working + collecting);
    }

    /// The share of collecting, from 0 to 1.
    double share() {
        return collecting / (double) Math.max(1, working + collecting);
    }
}
