package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;

/// A profile whose text cannot be a profile. The sentence names file, line, column and what was expected.
public final class BadProfile extends ProfileException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    BadProfile(String file, Tree.Mark mark, Sentence what) {
        super(
                mark.known()
                        ? Words.of("profile.at", file, mark.line(), mark.column(), what)
                        : Words.of("profile.in", file, what),
                null);
        this.file = file;
        this.line = mark.line();
        this.column = mark.column();
    }

    public String file() {
        return file;
    }

    /// Counted from 1; 0 where the file's language gives no positions.
    public int line() {
        return line;
    }

    /// Counted from 1; 0 where the file's language gives no positions.
    public int column() {
        return column;
    }
}
