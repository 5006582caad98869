package dev.qiangcai.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks the person at the terminal, if there is one.
record Prompt(Terminal terminal) {
    private static final int MOST_PIPED = 8 * 1024;

    /// What was typed; empty where nobody can be asked, nothing was typed, or the thread was interrupted meanwhile.
    Optional<String> ask(String question) {
        return answer(question, Console::readLine).map(String::strip).filter(line -> !line.isEmpty());
    }

    /// The same, while what is typed is not shown.
    Optional<String> askHidden(String question) {
        return answer(question, Prompt::password).filter(line -> !line.isEmpty());
    }

    /// A secret of one line: asked for where somebody sits there, and otherwise what another program hands over.
    Optional<String> secret(String question) {
        var given = Terminal.interactive() ? askHidden(question) : piped();
        return given.map(String::strip).filter(line -> !line.isEmpty());
    }

    private static Optional<String> piped() {
        try {
            var text = new String(System.in.readNBytes(MOST_PIPED), StandardCharsets.UTF_8);
            return text.lines().findFirst();
        } catch (IOException e) {
            throw new Unreadable(Terminal.sentence("takeover.standardInput"), e);
        }
    }

    private static @Nullable String password(Console console) {
        char[] typed = console.readPassword();
        return typed == null ? null : new String(typed);
    }

    private Optional<String> answer(String question, Function<Console, @Nullable String> read) {
        if (!Terminal.interactive()) {
            return Optional.empty();
        }
        terminal.err().print("  ? " + Terminal.sentence(question).in(terminal.language()) + " ");
        terminal.err().flush();
        return typed(read);
    }

    /// Read on a thread of its own, because a read from a terminal cannot be interrupted and a Ctrl-C must be.
    private static Optional<String> typed(Function<Console, @Nullable String> read) {
        var line = new CompletableFuture<Optional<String>>();
        Thread.ofVirtual()
                .name("prompt")
                .start(() -> line.complete(Optional.ofNullable(System.console()).map(read)));
        try {
            return line.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a line never fails but by its end", e);
        }
    }
}
