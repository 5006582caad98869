package dev.qiangcai.doctor.systemd;

import static java.util.stream.Collectors.toList;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.script.Started;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays drop-ins over their units, and takes down what the units start.
public final class UnitLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var files = known.all(EnvFile.class).toList();
        var scripts = known.all(Script.class).collect(Collectors.groupingBy(Script::base));
        var parts = known.all(UnitFile.class).toList();
        var named = parts.stream().collect(Collectors.groupingBy(UnitFile::unit));
        Linker.each(
                named.values(),
                notebook,
                (namesakes, sheet) -> units(namesakes).forEach(unit -> note(unit, files, scripts, sheet)));
    }

    /// The one unit of that name with all that was dropped for it. Of several, as in a folder for each machine, each
    /// has the drop-ins beside it; what was dropped for a unit of the system's own stands by itself.
    private static Stream<Unit> units(List<UnitFile> namesakes) {
        var alone = namesakes.stream().filter(part -> !part.dropped()).count() == 1;
        return namesakes.stream()
                .collect(Collectors.groupingBy(part -> alone ? part.unit() : part.path(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(UnitLinker::whole);
    }

    private static Unit whole(List<UnitFile> parts) {
        var entries = parts.stream()
                .sorted(Comparator.comparing(UnitFile::dropped).thenComparing(UnitFile::at))
                .flatMap(file -> file.entries().stream());
        return new Unit(parts.getFirst().unit(), entries.toList());
    }

    private static void note(Unit unit, List<EnvFile> files, Map<String, List<Script>> scripts, Notebook notebook) {
        var environment = unit.environment(files);
        var box = new Launch.Box(unit.limits(), Launch.Box.NONE.requests(), Optional.empty(), false);
        if (unit.commands().isEmpty() && !environment.isEmpty()) {
            var title = new Launch.Title(
                    "unit " + unit.name(), environment.getFirst().value().place());
            notebook.note(new Launch(title, Role.of(unit.name()), environment, List.of(), box));
        }
        unit.commands().stream()
                .flatMap(words -> CommandLine.started(environment, words).stream())
                .flatMap(started -> within(started, scripts))
                .forEach(started -> notebook.note(new Launch(
                        title(unit, started.command()),
                        Role.of(unit.name()),
                        started.environment(),
                        started.command(),
                        box)));
    }

    /// What a script starts, where only one bears that name.
    private static Stream<Started> within(Started started, Map<String, List<Script>> scripts) {
        var named = scripts.getOrDefault(started.name(), List.of());
        var step = new Step(started.name(), started.command().getFirst().place());
        var environment =
                started.environment().stream().map(setting -> setting.via(step)).toList();
        var found = named.size() == 1
                ? CommandLine.script(environment, named.getFirst().text()).stream()
                        .filter(Started::program)
                        .toList()
                : List.<Started>of();
        return found.isEmpty() ? Stream.of(started) : found.stream();
    }

    private static Launch.Title title(Unit unit, List<Written> command) {
        return new Launch.Title("unit " + unit.name(), command.getFirst().place());
    }
}
