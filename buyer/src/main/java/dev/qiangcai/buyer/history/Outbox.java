package dev.qiangcai.buyer.history;

import dev.qiangcai.buyer.notices.Channel;
import dev.qiangcai.buyer.notices.Receipt;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the notices that are due, on a thread of its own, until it is closed.
///
/// What is due at the same time goes in one message. A message that no channel takes is tried again, ever later, for a
/// day.
///
/// ```java
/// try (var outbox = Outbox.open(history, channels, Locale.ENGLISH, trouble)) { … }
/// ```
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    /// 10 s, 20 s, 40 s … an hour: a day in all.
    private static final int MOST_TRIES = 32;

    private static final int MOST_TOGETHER = 200;

    private final History history;
    private final List<Channel> channels;
    private final Locale language;
    private final Consumer<Sentence> trouble;
    private final InstantSource clock = InstantSource.system();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Outbox(History history, List<Channel> channels, Locale language, Consumer<Sentence> trouble) {
        this.history = history;
        this.channels = List.copyOf(channels);
        this.language = language;
        this.trouble = trouble;
        this.thread = Thread.ofPlatform().daemon().name("notices").unstarted(this::work);
    }

    /// @param channels none: nothing is taken, and what waits goes on waiting
    /// @param trouble told what could not be sent, and why
    public static Outbox open(History history, List<Channel> channels, Locale language, Consumer<Sentence> trouble) {
        var outbox = new Outbox(history, channels, language, trouble);
        if (!channels.isEmpty()) {
            outbox.thread.start();
        }
        return outbox;
    }

    /// Ends what is under way; what was not sent waits for the next run.
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            do {
                try {
                    tidy();
                    deliver();
                } catch (SpokenException broken) {
                    LOG.warn("Notices wait: {}", broken.getMessage());
                }
            } while (!closed(FIRST_RETRY));
        } catch (InterruptedException _) {
            // Closed while a notice was under way.
        }
    }

    private void deliver() throws InterruptedException {
        do {
            var notices = history.claim(MOST_TOGETHER);
            if (!notices.isEmpty()) {
                send(notices);
            }
        } while (!closed(LOOK));
    }

    /// Waits so long; whether it was closed by then.
    private boolean closed(Duration wait) throws InterruptedException {
        return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tidy() {
        int unsure = history.unsure();
        if (unsure > 0) {
            trouble.accept(say("notice.unsure", unsure));
        }
    }

    private void send(List<Notice> notices) throws InterruptedException {
        var message = new News(notices, language).message();
        var refusals = new ArrayList<Sentence>();
        // Cut off half-way it may have been taken: such notices are not sent again.
        for (var channel : channels) {
            if (channel.send(message) instanceof Receipt.Refused(var why, var _)) {
                refusals.add(say("notice.again", why));
            }
        }
        refusals.forEach(trouble);
        if (refusals.size() < channels.size()) {
            history.sent(notices);
        } else {
            later(notices);
        }
    }

    private void later(List<Notice> notices) {
        int tries = notices.stream().mapToInt(Notice::tries).max().orElseThrow();
        if (tries >= MOST_TRIES) {
            history.givenUp(notices);
            trouble.accept(say("notice.givenUp", notices.size()));
            return;
        }
        var wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries, 9));
        history.again(notices, clock.instant().plus(wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait));
    }

    private static Sentence say(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.buyer.words", key, facts);
    }
}
