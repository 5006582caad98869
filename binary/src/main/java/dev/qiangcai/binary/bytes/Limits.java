package dev.qiangcai.binary.bytes;

/// How much of an archive is read before it is refused with [TooMuch].
///
/// @param entries the files in it, those in archives inside it included
/// @param inflated the bytes that are unpacked in all
/// @param file the bytes of one file that is unpacked into memory
/// @param ratio how many times its own size an archive may unpack to
/// @param depth how many archives may lie inside each other
public record Limits(int entries, long inflated, int file, int ratio, int depth) {
    /// Enough for the largest applications, and for 512 MiB of memory.
    public static final Limits USUAL = new Limits(500_000, 16L << 30, 64 << 20, 200, 4);

    private static final int LARGEST_ARRAY = 1 << 30;
    private static final int HIGHEST_RATIO = 1_000_000;

    public Limits {
        if (entries < 1 || inflated < 1 || file < 1 || ratio < 1 || depth < 1) {
            throw new IllegalArgumentException("every limit must be 1 or more, was %d, %d, %d, %d, %d"
                    .formatted(entries, inflated, file, ratio, depth));
        }
        if (file > LARGEST_ARRAY || ratio > HIGHEST_RATIO) {
            throw new IllegalArgumentException(
                    "a file must be %d bytes or less, was %d, and the ratio %d or less, was %d"
                            .formatted(LARGEST_ARRAY, file, HIGHEST_RATIO, ratio));
        }
    }

    public Limits withEntries(int most) {
        return new Limits(most, inflated, file, ratio, depth);
    }

    public Limits withInflated(long most) {
        return new Limits(entries, most, file, ratio, depth);
    }

    public Limits withFile(int most) {
        return new Limits(entries, inflated, most, ratio, depth);
    }

    public Limits withDepth(int most) {
        return new Limits(entries, inflated, file, ratio, most);
    }
}
