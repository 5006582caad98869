package dev.qiangcai.cli;

import dev.qiangcai.lab.report.Board;
import dev.qiangcai.lab.report.Finding;
import dev.qiangcai.lab.run.Progress;
import dev.qiangcai.lab.run.Run;
import dev.qiangcai.lab.run.Tried;
import dev.qiangcai.lab.trial.Experiment;
import dev.qiangcai.lab.trial.Variant;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Shows how far the lab is: a bar where somebody watches, else a line for each trial.
final class LabProgress implements Progress, AutoCloseable {
    private final Terminal terminal;
    private final Board board;
    private final int trials;
    private final Optional<ProgressBar> bar;
    private int done;

    LabProgress(Terminal terminal, boolean interactive, int trials) {
        this.terminal = terminal;
        this.board = new Board(terminal.language(), interactive);
        this.trials = trials;
        this.bar = interactive ? Optional.of(bar(trials)) : Optional.empty();
    }

    private static ProgressBar bar(int trials) {
        return new ProgressBarBuilder()
                .setTaskName("lab")
                .setInitialMax(trials)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void trying(Experiment experiment, Variant variant, int round) {
        bar.ifPresent(shown -> shown.setExtraMessage(experiment.claim().name() + " " + variant.name() + " #" + round));
    }

    @Override
    public void tried(Experiment experiment, Tried tried) {
        step(1);
        if (bar.isEmpty() || !tried.measured()) {
            var claim = experiment.claim();
            terminal.warn(
                    tried.measured() ? "lab.tried" : "lab.failed",
                    done,
                    trials,
                    claim.name() + "/" + claim.platform(),
                    tried.variant(),
                    tried.round(),
                    seconds(tried));
        }
    }

    private static String seconds(Tried tried) {
        return String.format(Locale.ROOT, "%.1f", tried.took().toMillis() / 1e3);
    }

    @Override
    public void ended(Run run) {
        step(run.experiment().variants().size() * run.rounds() - run.trials().size());
    }

    private void step(int more) {
        done += more;
        bar.ifPresent(shown -> shown.stepBy(more));
    }

    /// Tells a finding.
    void told(Finding finding) {
        terminal.out().println();
        board.lines(finding).forEach(terminal.out()::println);
        terminal.out().flush();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
