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
import java.util.function.Supplier;
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
    private final Supplier<List<Experiment>> experiments;

    @Parameters(paramLabel = "NAME", arity = "0..*", descriptionKey = "NAME")
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

    /// @param experiments what there is to try; asked only when the command runs
    LabCommand(Desk desk, Supplier<List<Experiment>> experiments) {
        this.desk = desk;
        this.experiments = experiments;
    }

    @Override
    public Integer call() {
        var there = experiments.get();
        var chosen = chosen(there);
        if (list || chosen.isEmpty()) {
            return listed(chosen.isEmpty() ? there : chosen);
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BadOption(Terminal.sentence("usage.range", "--rounds", rounds + "", "1", MOST_ROUNDS + ""));
        }
        var files = new LabFiles(Optional.ofNullable(json), Optional.ofNullable(html), Optional.ofNullable(write));
        files.check();
        return new LabRun(desk, settings(), files).run(chosen).number();
    }

    private RunSettings settings() {
        return new RunSettings(
                Path.of(System.getProperty("java.home")),
                desk.folders().kept().resolve("lab"),
                rounds,
                quick ? QUICK_SPAN : SPAN,
                quick,
                seed);
    }

    private List<Experiment> chosen(List<Experiment> there) {
        for (var name : names) {
            if (there.stream().noneMatch(each -> Lab.called(each, name))) {
                throw unknown(name, there);
            }
        }
        return there.stream()
                .filter(each -> all || names.stream().anyMatch(name -> Lab.called(each, name)))
                .toList();
    }

    private static BadOption unknown(String name, List<Experiment> there) {
        var known = there.stream().map(each -> each.claim().name()).toList();
        return new BadOption(Nearest.to(name, known)
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
