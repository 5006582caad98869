package dev.qiangcai.guard;

import dev.qiangcai.guard.words.SpokenException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The guard's parts at work. Whatever goes wrong in one, neither the application nor the other parts feel it: one line
/// tells. Any thread may call.
final class Parts implements AutoCloseable {
    /// How a part comes to work.
    @FunctionalInterface
    interface Opening {
        AutoCloseable open() throws Exception;
    }

    private final Notices notices;

    /// The last one first. Guarded by this, like what follows.
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final List<String> off = new ArrayList<>();
    private boolean closed;

    Parts(Notices notices) {
        this.notices = notices;
    }

    /// Opens a part, unless all have been closed.
    synchronized void open(String name, Opening opening) {
        if (closed) {
            return;
        }
        try {
            open.push(opening.open());
        } catch (SpokenException told) {
            off(name, "part.off", told.sentence());
        } catch (Exception | LinkageError odd) {
            off(name, "part.failed", Notices.reason(odd));
        }
    }

    /// Says that a part is off, and why.
    synchronized void off(String name, String key, Object why) {
        var sentence = Notices.sentence(key, name, why);
        off.add(sentence.toString());
        notices.say(sentence);
    }

    /// What is off although it was wanted, in English.
    synchronized List<String> off() {
        return List.copyOf(off);
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception | LinkageError odd) {
            notices.say("part.stuck", Notices.reason(odd));
        }
    }
}
