package dev.qiangcai.market.slider;

/// One challenge as it is shown: drag the piece, whose top is at `y`, to the gap. Sizes are those of the background.
public record Puzzle(String id, int y, int width, int height) {}
