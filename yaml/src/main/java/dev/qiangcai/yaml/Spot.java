package dev.qiangcai.yaml;

import java.util.Objects;

/// A stretch of a text that comes from a file.
///
/// @param ground the text
/// @param start the first character, in UTF-16 units from 0
/// @param end the character behind the last
public record Spot(Ground ground, int start, int end) {
    public Spot {
        Objects.requireNonNull(ground, "ground");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a spot goes forward from 0, was " + start + " to " + end);
        }
    }

    public String text() {
        return ground.text().substring(start, end);
    }

    /// A stretch within it, counted from its start.
    public Spot part(int from, int to) {
        return new Spot(ground, start + from, start + to);
    }

    public Region region() {
        return ground.region(start, end);
    }
}
