package dev.qiangcai.market.slider;

/// What an answer is worth. Every answer uses its puzzle up.
public enum Verdict {
    RIGHT,
    WRONG,
    /// There is no such puzzle: never was, too old, or already answered.
    EXPIRED
}
