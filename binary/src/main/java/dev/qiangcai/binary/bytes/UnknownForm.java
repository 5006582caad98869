package dev.qiangcai.binary.bytes;

/// A file in a form that is sound, but that nobody here reads.
public final class UnknownForm extends Unreadable {
    private static final long serialVersionUID = 1L;

    UnknownForm(String file, String what) {
        super(file, file + " cannot be read here: " + what + ".");
    }
}
