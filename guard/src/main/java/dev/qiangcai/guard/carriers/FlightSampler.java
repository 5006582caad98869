package dev.qiangcai.guard.carriers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/// Finds hogs with a flight recording of a third of a second: who is sampled again and again is not let go.
///
/// The flight recorder samples virtual threads as themselves, with their own stacks. Other recordings are
/// not disturbed, except that they may hold some more samples.
final class FlightSampler implements HogSearch.Sampler {
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final Duration SPAN = Duration.ofMillis(300);
    private static final int LOOKS = (int) SPAN.dividedBy(PERIOD);

    /// Fewer than this many hogs may be mounted for each processor; one of many busy connections has a smaller
    /// share.
    private static final int MOST_PER_PROCESSOR = 6;

    /// Whoever computes for three periods without a pause is a hog to those that wait.
    private static final int LEAST = 3;

    private static final int MOST_HOGS = 8;
    private static final int FRAMES = 8;

    @Override
    public List<Hog> hogs() throws IOException {
        var file = Files.createTempFile("qiangcai-hogs", ".jfr");
        try {
            record(file);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void record(Path file) throws IOException {
        try (var recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD).withStackTrace();
            recording.start();
            var end = System.nanoTime() + SPAN.toNanos();
            for (var left = SPAN.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            recording.stop();
            recording.dump(file);
        }
    }

    private static List<Hog> read(Path file) throws IOException {
        var seen = new HashMap<Long, Seen>();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                count(events.readEvent(), seen);
            }
        }
        return worst(seen);
    }

    private static void count(RecordedEvent event, Map<Long, Seen> seen) {
        if (!event.getEventType().getName().equals(SAMPLE) || event.getStackTrace() == null) {
            return;
        }
        RecordedThread thread = event.getThread("sampledThread");
        if (thread != null && virtual(thread)) {
            var frames = event.getStackTrace().getFrames();
            seen.merge(
                    thread.getJavaThreadId(), new Seen(name(thread), 1, frames), (before, now) -> before.again(frames));
        }
    }

    private static boolean virtual(RecordedThread thread) {
        return thread.hasField("virtual") && thread.getBoolean("virtual");
    }

    private static List<Hog> worst(Map<Long, Seen> seen) {
        var all = seen.values().stream().mapToInt(Seen::times).sum();
        var least =
                Math.max(LEAST, all / (MOST_PER_PROCESSOR * Runtime.getRuntime().availableProcessors()));
        return seen.values().stream()
                .filter(one -> one.times() >= least)
                .sorted(Comparator.comparingInt(Seen::times).reversed())
                .limit(MOST_HOGS)
                .map(Seen::hog)
                .toList();
    }

    private static String name(RecordedThread thread) {
        var name = thread.getJavaName();
        var number = "#" + thread.getJavaThreadId();
        return name == null || name.isBlank() ? number : name + " " + number;
    }

    private record Seen(String thread, int times, List<RecordedFrame> frames) {
        Seen again(List<RecordedFrame> latest) {
            return new Seen(thread, times + 1, latest);
        }

        Hog hog() {
            return new Hog(
                    thread,
                    Math.min(1, times / (double) LOOKS),
                    frames.stream().limit(FRAMES).map(Seen::line).toList());
        }

        private static String line(RecordedFrame frame) {
            var method = frame.getMethod();
            return method.getType().getName() + "." + method.getName() + ":" + frame.getLineNumber();
        }
    }
}
