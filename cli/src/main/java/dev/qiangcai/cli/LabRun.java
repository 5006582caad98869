package dev.qiangcai.cli;

import dev.qiangcai.lab.report.Finding;
import dev.qiangcai.lab.report.Findings;
import dev.qiangcai.lab.run.Machine;
import dev.qiangcai.lab.run.RunSettings;
import dev.qiangcai.lab.run.Series;
import dev.qiangcai.lab.trial.Experiment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Tries one claim after another, tells each verdict as soon as it is there, and writes the files. A stop ends it after
/// what was measured so far is told.
final class LabRun {
    private final Desk desk;
    private final RunSettings settings;
    private final LabFiles files;

    LabRun(Desk desk, RunSettings settings, LabFiles files) {
        this.desk = desk;
        this.settings = settings;
        this.files = files;
    }

    ExitCode run(List<Experiment> experiments) {
        var terminal = desk.terminal();
        var machine = Machine.read();
        announce(experiments);
        var findings = new ArrayList<Finding>();
        try (var interruption = Interruption.of(desk.stop())) {
            try (var progress = new LabProgress(terminal, Terminal.interactive(), trials(experiments))) {
                var series = new Series(settings, progress);
                for (var experiment : experiments) {
                    if (interruption.asked()) {
                        break;
                    }
                    var run = series.run(experiment);
                    findings.add(Finding.of(
                            run, settings, machine, InstantSource.system().instant()));
                    progress.told(findings.getLast());
                }
            }
            interruption.over();
            return end(findings, interruption.asked());
        }
    }

    private ExitCode end(List<Finding> findings, boolean stopped) {
        var terminal = desk.terminal();
        for (var file : files.write(new Findings(findings), terminal.language())) {
            terminal.say("lab.written", file);
        }
        if (stopped) {
            terminal.warn("lab.stopped");
        }
        return stopped || findings.stream().anyMatch(Finding::broken) ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private void announce(List<Experiment> experiments) {
        var expected = experiments.stream()
                .map(each -> Series.expected(each, settings))
                .reduce(Duration.ZERO, Duration::plus);
        desk.terminal()
                .warn(
                        "lab.start",
                        experiments.size(),
                        trials(experiments),
                        settings.rounds(),
                        Math.max(1, expected.plusSeconds(30).toMinutes()));
    }

    private int trials(List<Experiment> experiments) {
        return experiments.stream().mapToInt(each -> each.variants().size()).sum() * settings.rounds();
    }
}
