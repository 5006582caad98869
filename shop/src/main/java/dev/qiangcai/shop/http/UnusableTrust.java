package dev.qiangcai.shop.http;

import java.nio.file.Path;

/// The certificate that the owner wants trusted cannot be read.
public final class UnusableTrust extends SessionException {
    private static final long serialVersionUID = 1L;

    UnusableTrust(Path file, Exception cause) {
        super(Words.say("trust", file), cause);
    }
}
