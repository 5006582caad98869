package dev.qiangcai.lab.logging;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// A program that asks a server over HTTP/2 with the JDK's client, whose frame log goes where [FrameLog] says.
///
/// Either sixteen ask again and again, or requests come at fixed times and share a pool of places, as those of a
/// connection pool; one that gets no place in time goes without. It says `measuring` after its warm-up, and ends with
/// a line of figures like the lab's Go programs.
public final class FrameClient {
    private static final int CLIENTS = 16;
    private static final int PLACES = 8;
    private static final long ACQUIRE_MILLIS = 100;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final HttpRequest request;
    private final Histogram latency = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final LongAdder dry = new LongAdder();
    private volatile int proto;

    private FrameClient(URI uri) {
        request = HttpRequest.newBuilder(uri).build();
    }

    /// @param arguments the URI, where the log goes, milliseconds of warm-up, milliseconds to measure, and requests a
    /// second (0: again and again)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FrameLog.valueOf(arguments[1].toUpperCase(Locale.ROOT)).install();
        var client = new FrameClient(URI.create(arguments[0]));
        client.run(
                Duration.ofMillis(Long.parseLong(arguments[2])),
                Duration.ofMillis(Long.parseLong(arguments[3])),
                Integer.parseInt(arguments[4]));
        // Nobody waits for the client's threads, or for a log that nobody reads.
        Runtime.getRuntime().halt(0);
    }

    private void run(Duration warm, Duration span, int perSecond) throws IOException, InterruptedException {
        client.send(request, BodyHandlers.discarding());
        again(warm);
        latency.reset();
        System.out.println("measuring");
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        if (perSecond > 0) {
            crowd(span, perSecond);
        } else {
            again(span);
        }
        report(system.getProcessCpuTime() - cpu, System.nanoTime() - start);
    }

    private void again(Duration span) throws InterruptedException {
        long end = System.nanoTime() + span.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (long now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
                    ask(now);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void crowd(Duration span, int perSecond) throws InterruptedException {
        long start = System.nanoTime();
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var places = new Semaphore(PLACES);
        var threads = new ArrayList<Thread>();
        for (long due = start; due - start < span.toNanos(); due += step) {
            long mine = due;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            threads.add(Thread.ofVirtual().start(() -> share(places, mine)));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void share(Semaphore places, long due) {
        try {
            if (!places.tryAcquire(ACQUIRE_MILLIS, TimeUnit.MILLISECONDS)) {
                dry.increment();
                return;
            }
            try {
                ask(due);
            } finally {
                places.release();
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(long due) {
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            proto = answer.version() == HttpClient.Version.HTTP_2 ? 2 : 1;
            latency.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due));
        } catch (IOException broken) {
            System.out.println("The server is gone: " + broken);
            Runtime.getRuntime().halt(1);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(long cpu, long nanos) {
        long requests = latency.getTotalCount();
        System.out.printf(
                Locale.ROOT,
                "proto=%d requests=%d rps=%.1f cpuUs=%.1f mean=%.3f p50=%.3f p99=%.3f max=%.3f dryShare=%.6f%n",
                proto,
                requests,
                requests * 1e9 / nanos,
                cpu / 1e3 / Math.max(1, requests),
                latency.getMean() / 1e3,
                latency.getValueAtPercentile(50) / 1e3,
                latency.getValueAtPercentile(99) / 1e3,
                latency.getMaxValue() / 1e3,
                (double) dry.sum() / Math.max(1, requests + dry.sum()));
    }
}
