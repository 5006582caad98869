package dev.qiangcai.guard.command;

/// What is done if the JVM is asked to end before this is closed.
final class AtExit implements AutoCloseable {
    private final Thread thread;
    private boolean late;

    AtExit(String name, Runnable act) {
        thread = new Thread(act, name);
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /// Whether it was closed too late: the JVM is ending, and the act is being done.
    boolean late() {
        return late;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException ending) {
            late = true;
        }
    }
}
