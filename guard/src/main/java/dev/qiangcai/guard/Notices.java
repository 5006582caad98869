package dev.qiangcai.guard;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.Tongue;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/// What the guard says on standard error: one line a notice, in the owner's language.
///
/// Before the guard stands a notice is printed at once. Afterwards it waits for the [Keeper]: a thread that
/// watches must never wait for a reader of standard error. When too many wait, further ones are dropped.
final class Notices {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_WAITING = 64;

    private final @Nullable PrintStream out;
    private volatile boolean queued;
    private @Nullable Voice voice; // made when there is something to say; guarded by this
    private volatile @Nullable Sentence only;

    /// Speaks on standard error, whatever that is at the time.
    Notices() {
        this.out = null;
    }

    Notices(PrintStream out) {
        this.out = out;
    }

    static Sentence sentence(String key, Object... facts) {
        return Sentence.of("dev.qiangcai.guard.words", key, facts);
    }

    /// A word of the owner's, short and on one line.
    static String shown(String word) {
        return shortened(word, LONGEST_WORD);
    }

    /// What went wrong, in a word or a sentence.
    static String reason(Throwable failure) {
        var message = failure.getMessage();
        var name = failure.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }

    /// From now on notices are printed by a thread of their own.
    void queue() {
        queued = true;
    }

    void say(String key, Object... facts) {
        say(sentence(key, facts));
    }

    void say(Sentence sentence) {
        if (queued) {
            voice().hear(sentence);
        } else {
            print(sentence);
        }
    }

    /// Says it, unless it was the last thing said this way.
    void once(String key, Object... facts) {
        var sentence = sentence(key, facts);
        if (!sentence.equals(only)) {
            only = sentence;
            say(sentence);
        }
    }

    /// From now on notices are printed at once again, after those that wait.
    void flush() {
        queued = false;
        var speaking = begun();
        if (speaking != null) {
            speaking.sayAll();
        }
    }

    private synchronized @Nullable Voice begun() {
        return voice;
    }

    private synchronized Voice voice() {
        var speaking = voice == null ? new Voice() : voice;
        if (voice == null) {
            voice = speaking;
            speaking.start();
        }
        return speaking;
    }

    private void print(Sentence sentence) {
        // The language is looked up when there is something to say: most guards never speak.
        var language = Tongue.of(System.getenv(), Locale.getDefault());
        var stream = out == null ? System.err : out;
        stream.println(shortened("qiangcai guard: " + sentence.in(language), LONGEST));
    }

    /// Says one notice after the other.
    private final class Voice extends Thread {
        private final ArrayBlockingQueue<Sentence> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

        Voice() {
            super("qiangcai-guard-voice");
            setDaemon(true);
        }

        void hear(Sentence sentence) {
            var unused = waiting.offer(sentence);
        }

        void sayAll() {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                print(next);
            }
        }

        @Override
        public void run() {
            try {
                while (true) {
                    print(waiting.take());
                }
            } catch (InterruptedException stopped) {
                interrupt();
            }
        }
    }

    private static String shortened(String text, int most) {
        var line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }
}
