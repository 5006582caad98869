package dev.qiangcai.binary.bytes;

/// A file that begins like one of its kind and then makes no sense: cut short, damaged, or made to mislead.
public final class Malformed extends Unreadable {
    private static final long serialVersionUID = 1L;

    private final long offset;

    Malformed(String file, long offset, String what) {
        super(file, file + " is damaged at byte " + offset + ": " + what + ". Fetch or build it again.");
        this.offset = offset;
    }

    /// Where in the file it stops making sense, as near as can be told.
    public long offset() {
        return offset;
    }
}
