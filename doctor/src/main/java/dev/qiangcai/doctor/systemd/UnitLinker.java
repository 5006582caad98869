package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.EnvFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays drop-ins over their units, and takes down what the units start.
public final class UnitLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var files = known.all(EnvFile.class).toList();
        var parts = known.all(UnitFile.class).toList();
        var dropped = parts.stream().filter(UnitFile::dropped).collect(Collectors.groupingBy(UnitFile::unit));
        parts.stream().filter(part -> !part.dropped()).forEach(part -> note(whole(part, dropped), files, notebook));
    }

    private static Unit whole(UnitFile part, Map<String, List<UnitFile>> dropped) {
        var entries = Stream.concat(Stream.of(part), dropped.getOrDefault(part.unit(), List.of()).stream())
                .flatMap(file -> file.entries().stream());
        return new Unit(part.unit(), entries.toList());
    }

    private static void note(Unit unit, List<EnvFile> files, Notebook notebook) {
        var environment = unit.environment(files);
        var box = new Launch.Box(unit.limits(), Launch.Box.NONE.requests(), Optional.empty(), false);
        unit.commands().stream()
                .flatMap(words -> CommandLine.started(environment, words).stream())
                .forEach(started -> notebook.note(new Launch(
                        title(unit, started.command()),
                        Role.of(unit.name()),
                        started.environment(),
                        started.command(),
                        box)));
    }

    private static Launch.Title title(Unit unit, List<Written> command) {
        return new Launch.Title("unit " + unit.name(), command.getFirst().place());
    }
}
