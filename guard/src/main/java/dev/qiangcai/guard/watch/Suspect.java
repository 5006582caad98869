package dev.qiangcai.guard.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process that is said to be a JVM. It is looked at before it is attached to: attaching knocks with SIGQUIT, and a
/// process that is no JVM may die of it.
record Suspect(String pid, ProcessHandle process) {
    /// @throws TargetLost when there is no such process
    static Suspect of(long pid) {
        var shown = Long.toString(pid);
        if (pid == ProcessHandle.current().pid()) {
            throw new TargetLost("watch.self", shown);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> new Suspect(shown, process))
                .orElseThrow(() -> new TargetLost("watch.none", shown));
    }

    /// @throws TargetLost when it is no JVM, or somebody else's
    void check() {
        var maps = Path.of("/proc", pid, "maps");
        if (Files.exists(maps)) {
            checkMaps(maps);
        } else if (process.info()
                .command()
                .map(command -> !looksLikeJava(command))
                .orElse(false)) {
            throw new TargetLost("watch.stranger", pid, command());
        }
    }

    /// The user it belongs to, if it is another one than ours and we are not allowed everything.
    Optional<String> stranger() {
        var ours = ProcessHandle.current().info().user();
        return process.info().user().filter(theirs -> !ours.equals(Optional.of(theirs)));
    }

    private void checkMaps(Path maps) {
        try (var lines = Files.lines(maps)) {
            if (lines.noneMatch(line -> line.contains("libjvm."))) {
                throw new TargetLost("watch.stranger", pid, command());
            }
        } catch (IOException | UncheckedIOException hidden) {
            if (!process.isAlive()) {
                throw new TargetLost(true, hidden, "watch.ended", pid);
            }
            throw stranger()
                    .map(user -> new TargetLost(false, hidden, "watch.foreign", pid, user))
                    .orElseGet(() -> new TargetLost(false, hidden, "watch.hidden", pid));
        }
    }

    /// The program's name, without its arguments: they may hold secrets.
    private String command() {
        return process.info()
                .command()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .orElse("?");
    }

    private static boolean looksLikeJava(String command) {
        return String.valueOf(Path.of(command).getFileName()).startsWith("java");
    }
}
