package dev.qiangcai.buyer.notices;

import dev.qiangcai.guard.words.Sentence;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages that wait for one channel, and the thread that sends them, in order.
///
/// `lock` guards all that changes. It is held for a few instructions at a time and never while anything is sent, so
/// that whoever brings a message does not wait.
final class Lane {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MOST = 100;
    private static final int MOST_TRIES = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LAST_PAUSE = Duration.ofMillis(500);

    private final Channel channel;
    private final Consumer<Sentence> trouble;
    private final Duration firstPause;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Supplier<Message>> queue = new ArrayDeque<>();
    private boolean closing;
    private boolean sending;
    private long dropped;

    /// @param trouble told what could not be sent, and why, by the thread that sends
    /// @param firstPause before the second try; each after it is twice as long
    Lane(Channel channel, Consumer<Sentence> trouble, Duration firstPause) {
        this.channel = channel;
        this.trouble = trouble;
        this.firstPause = firstPause;
        this.thread = Thread.ofPlatform().daemon().name("messages").start(this::work);
    }

    /// Takes a message, or drops and counts it where too many wait.
    void offer(Supplier<Message> message) {
        lock.lock();
        try {
            if (closing || queue.size() >= MOST) {
                dropped++;
            } else {
                queue.add(message);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Takes no more, and hurries.
    void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until all is sent, at most so long, then leaves the rest.
    void end(Duration wait) throws InterruptedException {
        try {
            thread.join(wait);
        } finally {
            thread.interrupt();
            unsent();
        }
    }

    private void unsent() {
        long left;
        lock.lock();
        try {
            left = dropped + queue.size() + (sending ? 1 : 0);
        } finally {
            lock.unlock();
        }
        if (left > 0) {
            trouble.accept(say("notice.unsent", channel.name(), left));
        }
    }

    private void work() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                deliver(next.get());
                sent();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the next one; empty when it is over.
    private Optional<Supplier<Message>> next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (queue.isEmpty() && !closing) {
                changed.await();
            }
            var next = Optional.ofNullable(queue.poll());
            sending = next.isPresent();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void sent() {
        lock.lock();
        try {
            sending = false;
        } finally {
            lock.unlock();
        }
    }

    private void deliver(Supplier<Message> message) throws InterruptedException {
        try {
            insist(message.get());
        } catch (RuntimeException broken) {
            // One message that cannot be told must not silence those behind it.
            LOG.error("A message was not sent", broken);
            trouble.accept(
                    say("notice.broken", channel.name(), broken.getClass().getSimpleName()));
        }
    }

    private void insist(Message message) throws InterruptedException {
        for (int tries = 1; channel.send(message) instanceof Receipt.Refused(var why, var again); tries++) {
            if (again.isEmpty() || tries >= MOST_TRIES) {
                trouble.accept(say("notice.lost", why));
                return;
            }
            if (tries == 1) {
                trouble.accept(say("notice.again", why));
            }
            pause(longer(again.get(), firstPause.multipliedBy(1L << (tries - 1))));
        }
    }

    private static Duration longer(Duration asked, Duration usual) {
        var longer = asked.compareTo(usual) > 0 ? asked : usual;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /// Cut short when it is closed: then there is little time, and what can still be sent is.
    private void pause(Duration usual) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = (closing ? LAST_PAUSE : usual).toNanos();
            boolean hurried = closing;
            while (left > 0 && closing == hurried) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }
}
