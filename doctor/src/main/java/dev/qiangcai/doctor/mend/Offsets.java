package dev.qiangcai.doctor.mend;

import dev.qiangcai.doctor.source.Place;

/// Finds characters by line and column.
final class Offsets {
    private final String text;

    Offsets(String text) {
        this.text = text;
    }

    /// Where a place begins or ends, in UTF-16 units.
    int of(Place place, boolean end) {
        var region = place.region();
        var line = end ? region.endLine() : region.line();
        var column = end ? region.endColumn() : region.column();
        var at = 0;
        for (var number = 1; number < line; number++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, column - 1);
    }
}
