package dev.qiangcai.cli;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Asks the person at the terminal, if there is one.
record Prompt(Terminal terminal) {
    /// What was typed; empty where nobody can be asked, nothing was typed, or the thread was interrupted meanwhile.
    Optional<String> ask(String question) {
        if (!Terminal.interactive()) {
            return Optional.empty();
        }
        terminal.err().print("  ? " + Terminal.sentence(question).in(terminal.language()) + " ");
        terminal.err().flush();
        return typed().map(String::strip).filter(line -> !line.isEmpty());
    }

    /// Read on a thread of its own, because a read from a terminal cannot be interrupted and a Ctrl-C must be.
    private static Optional<String> typed() {
        var line = new CompletableFuture<Optional<String>>();
        Thread.ofVirtual().name("prompt").start(() -> line.complete(read(System.console())));
        try {
            return line.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a line never fails but by its end", e);
        }
    }

    private static Optional<String> read(@Nullable Console console) {
        return console == null ? Optional.empty() : Optional.ofNullable(console.readLine());
    }
}
