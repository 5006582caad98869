package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Takes messages at once, and sends them meanwhile by every channel, each on a thread of its own: neither a purchase
/// nor another channel ever waits for a server.
///
/// A channel that does not take a message is tried again, ever later, for some minutes. At most a hundred messages
/// wait for each; more are dropped and counted. Any thread may call.
///
/// ```java
/// try (var courier = Courier.open(channels, trouble)) {
///     courier.send(() -> message);
/// }
/// ```
public final class Courier implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(5);

    private final List<Lane> lanes;
    private final Duration lastWait;

    /// @param firstPause before a second try
    /// @param lastWait how long the end waits for the last messages
    Courier(List<Channel> channels, Consumer<Sentence> trouble, Duration firstPause, Duration lastWait) {
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel, trouble, firstPause))
                .toList();
        this.lastWait = lastWait;
    }

    /// @param trouble told what could not be sent, and why, by threads of this object's
    public static Courier open(List<Channel> channels, Consumer<Sentence> trouble) {
        return new Courier(channels, trouble, FIRST_PAUSE, LAST_WAIT);
    }

    /// Returns at once.
    ///
    /// @param message put into words by the thread that sends it
    public void send(Supplier<Message> message) {
        lanes.forEach(lane -> lane.offer(message));
    }

    /// Waits for the last messages to go out, five seconds at most.
    @Override
    public void close() {
        lanes.forEach(Lane::close);
        long deadline = System.nanoTime() + lastWait.toNanos();
        for (var lane : lanes) {
            try {
                lane.end(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
