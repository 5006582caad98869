package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.script.Purpose;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.script.Started;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;

/// Finds the image of each container among the Dockerfiles, and the script of each image among the scripts; what is
/// left stands for itself.
final class ImageLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var dockerfiles = known.all(Dockerfile.class).toList();
        var scripts = known.all(Script.class).toList();
        // What an image's command does not start there, may be there for nothing.
        var images = dockerfiles.stream()
                .filter(Dockerfile::made)
                .map(file -> file.source().folder())
                .toList();
        var assembly = new Assembly(new Shelf(dockerfiles, scripts));
        Linker.each(known.all(Draft.class).toList(), notebook, assembly::container);
        Linker.each(dockerfiles, notebook, assembly::image);
        var followed = assembly.followed();
        var left = scripts.stream()
                .filter(script -> !followed.contains(script))
                .filter(script -> images.stream().noneMatch(script.name()::startsWith))
                .toList();
        Linker.each(left, notebook, ImageLinker::alone);
        known.all(EnvFile.class).toList().forEach(file -> variables(file, notebook));
    }

    private static void alone(Script script, Notebook notebook) {
        var started = CommandLine.script(List.of(), script.text());
        Cut.PROGRAMS.tell(notebook, script.at(), started.size(), CommandLine.MOST);
        var programs = started.stream().filter(Started::program).toList();
        programs.forEach(program -> notebook.note(launch(script, program)));
        var settings = CommandLine.settings(script.text());
        if (programs.isEmpty() && !settings.isEmpty()) {
            var title = new Launch.Title(script.base(), script.at());
            notebook.note(new Launch(title, script.role(), settings, List.of(), Launch.Box.NONE));
        }
    }

    private static Launch launch(Script script, Started program) {
        var role = script.role();
        var title = new Launch.Title(
                script.base() + ": " + program.name(),
                program.command().getFirst().place());
        return new Launch(
                title,
                role == Role.SERVICE ? Purpose.of(program) : role,
                program.environment(),
                program.command(),
                program.box());
    }

    private static Launch.Title title(Source source) {
        return new Launch.Title(source.base(), Place.of(source.name()));
    }

    private static void variables(EnvFile file, Notebook notebook) {
        var settings = file.settings().stream()
                .map(setting -> setting.via(new Step("env file", setting.value().place())))
                .toList();
        notebook.note(new Launch(title(file.source()), Role.of(file.source()), settings, List.of(), Launch.Box.NONE));
    }
}
