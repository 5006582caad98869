package dev.qiangcai.buyer.time;

import java.time.Duration;
import java.util.List;

/// How an estimate came about.
///
/// @param used looks at the store's clock that said something
/// @param lost looks that brought no usable answer
/// @param restarts how often looks contradicted each other, so that a clock must have stepped
/// @param widths how wide the interval was after each used look
public record Probing(int used, int lost, int restarts, List<Duration> widths) {
    public Probing {
        widths = List.copyOf(widths);
    }
}
