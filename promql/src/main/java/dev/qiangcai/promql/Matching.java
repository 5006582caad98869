package dev.qiangcai.promql;

import java.util.List;
import java.util.OptionalDouble;

/// How the series on both sides of an operator find each other.
///
/// @param bool whether a comparison answers 0 or 1 instead of choosing series
/// @param on whether only the labels named count; else those named do not count
/// @param labels the labels named
/// @param group which side may hold many series to one of the other
/// @param include what `group_left` or `group_right` brings over from the side of the one
/// @param fillLeft what stands for a series that is missing on the left
/// @param fillRight what stands for a series that is missing on the right
public record Matching(
        boolean bool,
        boolean on,
        List<String> labels,
        Group group,
        List<String> include,
        OptionalDouble fillLeft,
        OptionalDouble fillRight) {
    /// Which side may hold many.
    public enum Group {
        NONE,
        LEFT,
        RIGHT
    }

    public Matching {
        labels = List.copyOf(labels);
        include = List.copyOf(include);
    }

    boolean fills() {
        return fillLeft.isPresent() || fillRight.isPresent();
    }
}
