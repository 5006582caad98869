package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.golang.GoImageBuild.Cgo;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.shell.Shell;

/// Finds Dockerfiles that build in one image and run in another.
final class GoImageBuildLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var commands = known.all(GoCommand.class)
                .filter(command ->
                        command.verb().equals("build") || (command.verb().equals("install") && !tool(command)))
                .toList();
        for (var file : known.all(Dockerfile.class).toList()) {
            var builder = file.stages().stream()
                    .map(stage -> stage.base())
                    .filter(GoImage::is)
                    .findFirst();
            var target = file.stages().getLast().base();
            var build = commands.stream()
                    .filter(command -> command.at().file().equals(file.source().name()))
                    .findFirst();
            if (builder.isPresent() && build.isPresent() && !GoImage.is(target)) {
                notebook.note(build(builder.get(), target, build.get()));
            }
        }
    }

    /// Whether it installs another's program, as `go install example.org/tool@v1` does.
    private static boolean tool(GoCommand command) {
        return command.launch().command().stream().anyMatch(word -> word.value().contains("@"));
    }

    private static GoImageBuild build(Written builder, Written target, GoCommand command) {
        var setting = command.launch().setting("CGO_ENABLED");
        var cgo = setting.map(it -> it.value().value().equals("0") ? Cgo.OFF : Cgo.ON)
                .orElse(Cgo.UNSAID);
        var linkedIn = command.flag("ldflags").stream()
                .flatMap(flags -> Shell.words(flags).stream())
                .anyMatch(word -> word.value().contains("-static"));
        var pure = command.flag("tags")
                .filter(tags -> tags.value().contains("netgo") && tags.value().contains("osusergo"))
                .isPresent();
        var culprit =
                setting.map(it -> it.value()).orElse(command.launch().command().get(1));
        return new GoImageBuild(builder, target, linkedIn || (pure && cgo == Cgo.UNSAID) ? Cgo.OFF : cgo, culprit);
    }
}
