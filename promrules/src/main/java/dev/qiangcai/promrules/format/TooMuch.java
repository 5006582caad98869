package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Spot;

/// Ends the reading of a file that stands for too much. It never leaves this room.
final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Spot at;

    TooMuch(Spot at) {
        super("document contains excessive aliasing", null, false, false);
        this.at = at;
    }

    Spot at() {
        return at;
    }
}
