package dev.qiangcai.lab.run;

import dev.qiangcai.lab.run.Tried.Outcome;
import dev.qiangcai.lab.trial.Bench;
import dev.qiangcai.lab.trial.Variant;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// One trial on a thread of its own, with a deadline. Whatever happens, no process that the trial started
/// is left: those that appeared among our children while it ran are killed.
///
/// A thread that does not even end when it is interrupted is left behind; it is a daemon and keeps nothing alive.
final class Sitting {
    /// How long an interrupted trial may tidy up.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration patience;

    Sitting(Duration patience) {
        this.patience = patience;
    }

    /// @throws InterruptedException when the run is stopped; the trial has then been ended too
    Outcome hold(Variant variant, Bench bench) throws InterruptedException {
        var earlier = children();
        var task = new FutureTask<>(
                (Callable<Outcome>) () -> new Outcome.Measured(variant.trial().run(bench)));
        var thread =
                Thread.ofPlatform().daemon().name("trial-" + variant.name()).start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return new Outcome.Broke(why(e));
        } catch (TimeoutException _) {
            return new Outcome.Hung(patience);
        } finally {
            end(thread, earlier);
        }
    }

    private static String why(ExecutionException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null
                ? cause.toString()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    /// Ends the trial's thread and its processes, in this order, so that the trial may end them itself.
    private static void end(Thread thread, Set<ProcessHandle> earlier) {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(GRACE);
        } catch (InterruptedException _) {
            interrupted = true;
        }
        children().stream().filter(child -> !earlier.contains(child)).forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
