package dev.qiangcai.guard.crash;

/// A thread that fails, to its end.
final class Failing {
    private Failing() {}

    static void with(Throwable failure) {
        var thread = new Thread(
                () -> {
                    Failing.<RuntimeException>sneak(failure);
                },
                "buyer-7");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
