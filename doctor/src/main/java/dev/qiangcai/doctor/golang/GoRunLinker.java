package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells Go programs from others: by variables that only Go's run time reads, or by an image that Go was built in.
final class GoRunLinker implements Linker {
    private static final Set<String> RUNTIME =
            Set.of("GODEBUG", "GOTRACEBACK", "GOMAXPROCS", "GOMEMLIMIT", "GOGC", "GORACE");

    @Override
    public void link(Known known, Notebook notebook) {
        var files = known.all(Dockerfile.class)
                .collect(Collectors.groupingBy(file -> file.source().name()));
        var modules = known.all(GoMod.class).toList();
        Linker.each(known.all(Launch.class).toList(), notebook, (launch, sheet) -> {
            var builder = builder(launch, files);
            if (builder.isPresent() || launch.environment().stream().anyMatch(it -> RUNTIME.contains(it.name()))) {
                sheet.note(new GoRun(launch, release(builder, modules)));
            }
        });
    }

    /// The image with Go in it that the program was built in.
    private static Optional<Written> builder(Launch launch, Map<String, List<Dockerfile>> files) {
        var image = launch.box().image();
        return image.flatMap(base -> files.getOrDefault(base.file(), List.of()).stream()
                .flatMap(file -> file.stages().stream())
                .map(Stage::base)
                .filter(GoImage::is)
                .findFirst());
    }

    private static Optional<GoRelease> release(Optional<Written> builder, List<GoMod> modules) {
        return builder.flatMap(image -> GoRelease.of(GoImage.tag(image)))
                .or(() -> modules.size() == 1
                        ? modules.getFirst().release().flatMap(line -> GoRelease.of(line.value()))
                        : Optional.empty());
    }
}
