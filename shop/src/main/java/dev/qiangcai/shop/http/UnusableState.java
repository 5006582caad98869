package dev.qiangcai.shop.http;

import java.io.IOException;
import java.nio.file.Path;

/// The folder for sessions and waits cannot be used.
public final class UnusableState extends SessionException {
    private static final long serialVersionUID = 1L;

    UnusableState(Path folder, IOException cause) {
        super(Words.say("state", folder, String.valueOf(cause.getMessage())), cause);
    }
}
