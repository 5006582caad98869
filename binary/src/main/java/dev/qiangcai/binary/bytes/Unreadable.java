package dev.qiangcai.binary.bytes;

import java.io.IOException;

/// A file that cannot be read to its end: [Malformed], [TooMuch] of it, or in an [Unknown form][UnknownForm].
public abstract sealed class Unreadable extends IOException permits Malformed, TooMuch, UnknownForm {
    private static final long serialVersionUID = 1L;

    private final String file;

    Unreadable(String file, String message) {
        super(message);
        this.file = file;
    }

    /// Which file; a part of an archive is named behind a `!`, as in `app.jar!/lib/driver.jar`.
    public String file() {
        return file;
    }
}
