package dev.qiangcai.cli;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Doctor;
import dev.qiangcai.doctor.Rounds;
import dev.qiangcai.doctor.config.Config;
import dev.qiangcai.doctor.live.Live;
import dev.qiangcai.doctor.mend.Mending;
import dev.qiangcai.doctor.quiet.Baseline;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.Walk;
import dev.qiangcai.doctor.source.WalkSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Has files looked at, takes out what the owner lives with, tells the rest, and mends what was asked for.
final class DoctorRun {
    private static final Path HERE = Path.of("");

    private final Desk desk;
    private final Doctor doctor;
    private final DoctorOrder order;

    DoctorRun(Desk desk, Doctor doctor, DoctorOrder order) {
        this.desk = desk;
        this.doctor = doctor;
        this.order = order;
    }

    ExitCode run() {
        var config = DoctorConfig.of(order.quieting().config(), doctor);
        var baseline = order.quieting().baseline().map(Baseline::read);
        var excluded = Stream.concat(config.exclude().stream(), order.quieting().exclude().stream())
                .toList();
        var seen = seen(new WalkSettings(HERE, excluded));
        var heard = config.apply(new Quiet(doctor.cards()).apply(seen));
        order.ending().writeBaseline().ifPresent(file -> Baseline.write(heard, file));
        var told = baseline.map(known -> known.apply(heard)).orElse(heard);
        order.format()
                .report(desk.terminal(), doctor)
                .write(told, desk.terminal().out());
        desk.terminal().out().flush();
        if (order.ending().fix()) {
            mend(told);
        }
        return end(told, config);
    }

    private Diagnosis seen(WalkSettings settings) {
        return switch (order.target()) {
            case DoctorOrder.Files(var paths, var images) -> {
                check(paths);
                try (var counter = Counter.of(desk.terminal())) {
                    yield doctor.examine(new Rounds(paths, images, settings), counter);
                }
            }
            case DoctorOrder.Running(var pid) -> doctor.examine(Live.process(pid));
            case DoctorOrder.Environment() -> doctor.examine(Live.environment(System.getenv()));
        };
    }

    private static void check(List<Path> paths) {
        for (var path : paths) {
            var there = path.toAbsolutePath();
            if (!Files.exists(there)) {
                throw new BadOption(Terminal.sentence("doctor.noPath", path));
            }
            if (!Files.isRegularFile(there) && !Files.isDirectory(there)) {
                throw new BadOption(Terminal.sentence("doctor.noFile", path));
            }
        }
    }

    /// The diff goes where notices go, so that a report stays what its readers expect.
    private void mend(Diagnosis diagnosis) {
        var mending = Mending.of(diagnosis);
        mending.diff().forEach(desk.terminal().err()::println);
        if (mending.count() == 0) {
            desk.terminal().warn("doctor.nothingToMend");
        } else if (order.ending().dry()) {
            desk.terminal().warn("doctor.wouldMend", mending.count());
        } else {
            mending.write(Path::of);
            desk.terminal().warn("doctor.mended", mending.count());
        }
    }

    /// Whether an image that the owner names could not be looked at: nobody may take that for an image without faults.
    private boolean closed(Diagnosis diagnosis) {
        var walk = new Walk(new WalkSettings(HERE, List.of()), (_, _) -> {});
        return order.target() instanceof DoctorOrder.Files files
                && files.images().stream()
                        .map(walk::name)
                        .anyMatch(name -> diagnosis.faults().stream()
                                .anyMatch(fault -> fault.place().file().equals(name)));
    }

    private ExitCode end(Diagnosis diagnosis, Config config) {
        if (closed(diagnosis)) {
            return ExitCode.USAGE;
        }
        var least = order.ending()
                .failOn()
                .map(DoctorCommand.FailOn::severity)
                .orElseGet(() -> config.failOn().or(() -> Optional.of(Severity.WARNING)));
        return least.filter(diagnosis::hurts).isPresent() ? ExitCode.NOT_DONE : ExitCode.DONE;
    }
}
