package dev.qiangcai.lab.parallelism;

import dev.qiangcai.lab.load.Slot;
import java.time.Duration;
import java.util.List;

/// Throughput over time, in tenths of a second.
record Course(List<Integer> answered) {
    private static final Duration SLOT = Duration.ofMillis(100);
    private static final int SECOND = 10;

    Course {
        answered = List.copyOf(answered);
    }

    static Course of(List<Slot> slots) {
        return new Course(slots.stream().map(Slot::answered).toList());
    }

    int slots(Duration span) {
        return (int) span.dividedBy(SLOT);
    }

    /// The mean rate from this slot up to that.
    double perSecond(int from, int to) {
        return answered.subList(Math.min(from, answered.size()), Math.min(to, answered.size())).stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0)
                * SECOND;
    }

    /// How long after the first slot a whole second of at least this rate has passed; the whole time where none
    /// did.
    Duration reaches(double perSecond, int from, int to) {
        for (var end = from + SECOND; end < to; end++) {
            if (perSecond(end - SECOND, end) >= perSecond) {
                return SLOT.multipliedBy(end - from);
            }
        }
        return SLOT.multipliedBy(to - from);
    }
}
