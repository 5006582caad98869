package dev.qiangcai.lab.memory;

import java.time.Duration;
import java.util.List;

/// What a child JVM is to hold while it works.
///
/// @param live bytes of small objects in the heap
/// @param direct bytes of direct buffers
/// @param threads platform threads that wait
/// @param classes classes beside the JDK's
/// @param warm how long it works before it is measured
/// @param span how long it is measured
record Load(long live, long direct, int threads, int classes, Duration warm, Duration span) {
    List<String> words() {
        return List.of(
                Long.toString(live),
                Long.toString(direct),
                Integer.toString(threads),
                Integer.toString(classes),
                Long.toString(warm.toMillis()),
                Long.toString(span.toMillis()));
    }

    static Load parse(List<String> words) {
        return new Load(
                Long.parseLong(words.get(0)),
                Long.parseLong(words.get(1)),
                Integer.parseInt(words.get(2)),
                Integer.parseInt(words.get(3)),
                Duration.ofMillis(Long.parseLong(words.get(4))),
                Duration.ofMillis(Long.parseLong(words.get(5))));
    }
}
