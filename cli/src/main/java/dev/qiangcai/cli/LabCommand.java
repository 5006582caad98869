package dev.qiangcai.cli;

import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.lab.Lab;
import dev.qiangcai.lab.run.RunSettings;
import dev.qiangcai.lab.trial.Experiment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `qiangcai lab`: tries claims about run-time settings on this machine.
@Command(name = "lab", mixinStandardHelpOptions = true)
final class LabCommand implements Callable<Integer> {
    private static final Duration SPAN = Duration.ofSeconds(5);
    private static final Duration QUICK_SPAN = Duration.ofSeconds(1);
    private static final int MOST_ROUNDS = 1_000;

    private final Desk desk;

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--rounds", paramLabel = "N")
    private int rounds = 5;

    @Option(names = "--quick")
    private boolean quick;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--json", paramLabel = "FILE")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path html;

    @Option(names = "--write", paramLabel = "FOLDER", arity = "0..1", fallbackValue = "docs")
    private @Nullable Path write;

    @Option(names = "--seed", paramLabel = "N")
    private long seed = 1;

    LabCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = chosen();
        if (list || chosen.isEmpty()) {
            return listed(chosen.isEmpty() ? Lab.experiments() : chosen);
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BadOption(Terminal.sentence("usage.range", "--rounds", rounds + "", "1", MOST_ROUNDS + ""));
        }
        var folder = desk.folders().kept().resolve("lab");
        var settings = new RunSettings(
                Path.of(System.getProperty("java.home")), folder, rounds, quick ? QUICK_SPAN : SPAN, quick, seed);
        var files = new LabFiles(Optional.ofNullable(json), Optional.ofNullable(html), Optional.ofNullable(write));
        return new LabRun(desk, settings, files).run(chosen).number();
    }

    private List<Experiment> chosen() {
        var experiments = Lab.experiments();
        for (var name : names) {
            if (experiments.stream().noneMatch(each -> Lab.called(each, name))) {
                throw unknown(name);
            }
        }
        return experiments.stream()
                .filter(each -> all || names.stream().anyMatch(name -> Lab.called(each, name)))
                .toList();
    }

    private static BadOption unknown(String name) {
        return new BadOption(Nearest.to(name, Lab.names())
                .map(near -> Terminal.sentence("lab.unknown.near", name, near))
                .orElseGet(() -> Terminal.sentence("lab.unknown", name)));
    }

    /// What there is to try. Asking for nothing else is no mistake when it was asked for.
    private int listed(List<Experiment> experiments) {
        var terminal = desk.terminal();
        for (var experiment : experiments) {
            var claim = experiment.claim();
            terminal.out()
                    .printf(
                            "%2d %-4s %-18s %s%n",
                            claim.number(),
                            claim.platform(),
                            claim.name(),
                            claim.text().in(terminal.language()));
        }
        if (!list) {
            terminal.warn("lab.choose");
        }
        return (list ? ExitCode.DONE : ExitCode.USAGE).number();
    }
}
