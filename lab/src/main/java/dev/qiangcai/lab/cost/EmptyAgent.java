package dev.qiangcai.lab.cost;

/// An agent that does nothing: what it costs is what `-javaagent` itself costs.
public final class EmptyAgent {
    private EmptyAgent() {}

    /// Called by the JVM before the application's `main`.
    public static void premain(String options) {
        // it is here, and that is all
    }
}
