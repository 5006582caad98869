package dev.qiangcai.lab.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/// What the JVM says of itself.
///
/// @param collections how often the collectors ran
/// @param collectionMillis how long they took
/// @param heapUsed bytes on the heap
/// @param heapCommitted bytes held for it
/// @param threads platform threads
record Stats(long collections, long collectionMillis, long heapUsed, long heapCommitted, int threads) {
    private static final JsonMapper JSON = new JsonMapper();

    static Stats now() {
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Stats(
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                        .sum(),
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum(),
                heap.getUsed(),
                heap.getCommitted(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("Figures are always JSON.", never);
        }
    }
}
