package dev.qiangcai.buyer.pages;

import java.time.Duration;

/// How often the pages of one host are looked at.
///
/// @param every between two looks at one page
/// @param gap the least time between two looks at any of them
/// @param together how many may be under way at once
record Tempo(Duration every, Duration gap, int together) {
    Tempo {
        if (!every.isPositive() || gap.isNegative() || together < 1) {
            throw new IllegalArgumentException(
                    "a tempo needs a positive time, a gap of 0 or more and 1 or more together, had " + every + ", "
                            + gap + ", " + together);
        }
    }

    /// Between two looks at one of so many pages: where the host's pace does not let all of them have their turn in
    /// time, each has to wait for the others.
    Duration interval(int pages) {
        var round = gap.multipliedBy(pages);
        return round.compareTo(every) > 0 ? round : every;
    }
}
