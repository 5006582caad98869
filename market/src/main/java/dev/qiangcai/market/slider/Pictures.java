package dev.qiangcai.market.slider;

import java.util.Objects;

/// The two PNG images of a puzzle.
public final class Pictures {
    private final byte[] background;
    private final byte[] piece;

    Pictures(byte[] background, byte[] piece) {
        this.background = Objects.requireNonNull(background, "background");
        this.piece = Objects.requireNonNull(piece, "piece");
    }

    public byte[] background() {
        return background.clone();
    }

    public byte[] piece() {
        return piece.clone();
    }
}
