package dev.qiangcai.binary.bytes;

/// A file that asks for more work or memory than it is granted, as a bomb does: it is refused, not read in part.
public final class TooMuch extends Unreadable {
    private static final long serialVersionUID = 1L;

    TooMuch(String file, String what) {
        super(file, file + " is refused: " + what + ". If it is what you meant, raise the limit.");
    }
}
