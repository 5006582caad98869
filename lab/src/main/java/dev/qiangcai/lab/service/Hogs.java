package dev.qiangcai.lab.service;

/// Threads that compute without end and never give way.
final class Hogs {
    private static final int BURST_MICROS = 50_000;

    private Hogs() {}

    /// Starts so many, of the kind `virtual` or `platform`.
    static void start(int count, String kind) {
        var builder = switch (kind) {
            case "virtual" -> Thread.ofVirtual();
            case "platform" -> Thread.ofPlatform().daemon();
            default -> throw new IllegalArgumentException("kind is virtual or platform, was " + kind);
        };
        for (int i = 0; i < count; i++) {
            builder.name("hog-" + i).start(Hogs::hog);
        }
    }

    private static void hog() {
        while (!Thread.currentThread().isInterrupted()) {
            Work.micros(BURST_MICROS);
        }
    }
}
