package dev.qiangcai.market.web;

import dev.qiangcai.market.counter.Uid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Who came how often, and when each order request came. Keeps the last arrivals; safe for any number of threads.
final class VisitorBook {
    private static final int MOST_ARRIVALS = 200_000;

    private final ConcurrentHashMap<Uid, LongAdder> requests = new ConcurrentHashMap<>();
    private final Deque<Arrival> arrivals = new ArrayDeque<>();

    void count(Uid uid) {
        requests.computeIfAbsent(uid, _ -> new LongAdder()).increment();
    }

    long requests(Uid uid) {
        var count = requests.get(uid);
        return count == null ? 0 : count.sum();
    }

    void add(Arrival arrival) {
        synchronized (arrivals) {
            if (arrivals.size() >= MOST_ARRIVALS) {
                arrivals.removeFirst();
            }
            arrivals.addLast(arrival);
        }
    }

    List<Arrival> arrivals() {
        synchronized (arrivals) {
            return List.copyOf(arrivals);
        }
    }
}
