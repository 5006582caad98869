package dev.qiangcai.cli.rehearse;

/// Whoever is there while a rehearsal plays.
@FunctionalInterface
public interface Audience {
    /// The store is open; rivals and buyer come next.
    void opened(Stage stage);

    /// The buyer is done; the store closes when this returns.
    default void closing() throws InterruptedException {}
}
