package dev.qiangcai.yaml;

/// A stretch of a file as an editor shows it.
///
/// @param line the first line, from 1
/// @param column the first character, from 1
/// @param endLine the line of the last character
/// @param endColumn the column behind the last character
public record Region(int line, int column, int endLine, int endColumn) {
    public Region {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "a region goes forward, was " + line + ":" + column + " to " + endLine + ":" + endColumn);
        }
    }
}
