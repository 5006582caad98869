package dev.qiangcai.doctor.source;

import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How much text memory bears that is cut into its parts, which take some twenty-five times as much as the text.
///
/// Safe for use by many threads; its lock is not held while anything is read.
public final class Load {
    private static final int TIMES = 40;
    private static final List<String> CUT = List.of(".yaml", ".yml", ".json", ".rules");

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition settled = lock.newCondition();
    private long kept;
    private long open;

    /// @param most so many bytes of text in all
    Load(long most) {
        this.most = most;
    }

    /// As much as this JVM's heap bears, with room for what is found.
    public static Load ofThisHeap() {
        return new Load(Runtime.getRuntime().maxMemory() / TIMES);
    }

    /// Whether files of that name are cut into their parts.
    public static boolean counts(String name) {
        return CUT.stream().anyMatch(name::endsWith);
    }

    public long most() {
        return most;
    }

    /// Grants so many bytes, once it is known of the files being read how much of them stays.
    ///
    /// @return false where there is no room, whatever becomes of them
    public boolean take(long bytes) {
        lock.lock();
        try {
            while (kept + bytes <= most && kept + open + bytes > most) {
                settled.awaitUninterruptibly();
            }
            if (kept + bytes > most) {
                return false;
            }
            open += bytes;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// What was granted was read.
    ///
    /// @param stays how much of it is kept
    public void settle(long bytes, long stays) {
        lock.lock();
        try {
            open -= bytes;
            kept += stays;
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
