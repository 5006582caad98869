package dev.qiangcai.binary.bytes;

import static java.util.Objects.requireNonNull;

/// What is left of the [Limits] while one archive is read, with all that lies in it. For one thread.
public final class Budget {
    /// So little is granted to any archive: a small file of zeros is no bomb.
    private static final long HARMLESS = 16L << 20;

    private final Limits limits;
    private final String file;
    private final long inflatedMost;
    private int entries;
    private long inflated;

    /// @param whole the archive that may be read for this budget
    public Budget(Limits limits, Bytes whole) {
        this.limits = requireNonNull(limits, "limits");
        this.file = whole.name();
        this.inflatedMost = Math.min(limits.inflated(), Math.max(HARMLESS, whole.size() * limits.ratio()));
    }

    public Limits limits() {
        return limits;
    }

    /// Takes so many entries.
    public void enter(long count) throws TooMuch {
        if (count > limits.entries() - entries) {
            throw new TooMuch(file, "it holds more than " + limits.entries() + " files");
        }
        entries += (int) count;
    }

    /// Takes so many unpacked bytes.
    public void inflate(long count) throws TooMuch {
        if (count > inflatedMost - inflated) {
            throw new TooMuch(file, "it unpacks to more than " + inflatedMost + " bytes");
        }
        inflated += count;
    }

    /// Keeps so many bytes of one file in memory.
    public void hold(String part, long count) throws TooMuch {
        if (count > limits.file()) {
            throw new TooMuch(part, "it is larger than " + limits.file() + " bytes");
        }
    }

    /// An archive inside so many others.
    public void descend(int depth) throws TooMuch {
        if (depth > limits.depth()) {
            throw new TooMuch(file, "more than " + limits.depth() + " archives lie inside each other");
        }
    }
}
