package dev.qiangcai.guard.crash;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes pages to stderr from a thread of its own, so that a reader who stalls there holds up this thread and nothing
/// else. There is one page on its way at a time.
///
/// Threads: one offers.
final class Outlet implements Runnable {
    private final Page page;
    private final OutputStream raw = new FileOutputStream(FileDescriptor.err);
    private final Thread writer = new Thread(this, "qiangcai-crash-stderr");

    // guarded by this
    private boolean full;
    private boolean stalled;

    Outlet(int capacity) {
        this.page = new Page(capacity);
        writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    void stop() {
        writer.interrupt();
    }

    /// Takes a copy of the page to be written, if the last one is written within that time.
    synchronized boolean offer(Page next, long millis) {
        if (!stalled) {
            awaitEmpty(millis);
        }
        stalled = full; // a reader who stalls is waited for once
        if (full) {
            return false;
        }
        next.copyTo(page);
        full = true;
        notifyAll();
        return true;
    }

    /// Waits until the last page is written, at most that long.
    @SuppressWarnings("WaitNotInLoop") // waking early costs stderr one page at worst
    synchronized void awaitEmpty(long millis) {
        try {
            if (full) {
                wait(Math.max(1, millis));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                awaitPage();
                write();
                emptied();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitPage() throws InterruptedException {
        while (!full) {
            wait();
        }
    }

    private synchronized void emptied() {
        full = false;
        notifyAll();
    }

    /// To `System.err`, which the application may have replaced; where that fails, to the process's own.
    private void write() {
        try {
            var err = System.err;
            page.writeTo(err);
            err.flush();
        } catch (Throwable strange) {
            try {
                page.writeTo(raw);
            } catch (IOException closed) {
                // nobody is left to be told
            }
        }
    }
}
