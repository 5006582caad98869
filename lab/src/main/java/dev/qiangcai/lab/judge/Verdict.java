package dev.qiangcai.lab.judge;

/// What the rounds say of a claim.
public enum Verdict {
    /// At least half of the claimed effect is there, or the figure lies where it was said to.
    CONFIRMED,
    /// There is an effect in the claimed direction, and it is smaller than claimed.
    WEAKER,
    /// The claimed effect is not there, or the figure lies outside of where it was said to.
    REFUTED,
    /// The effect goes the other way.
    REVERSED,
    /// The rounds do not tell: too few, too far apart, or not comparable.
    UNDECIDED,
    /// Nothing was claimed of this pair.
    SHOWN
}
