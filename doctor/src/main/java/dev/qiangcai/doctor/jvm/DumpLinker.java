package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.shell.ShellCommand;
import java.util.Set;
import java.util.stream.Stream;

/// Finds dumps of threads in scripts that go round, and in jobs that the cluster starts by the clock.
final class DumpLinker implements Linker {
    private static final Set<String> ROUND = Set.of("sleep", "usleep", "watch");

    @Override
    public void link(Known known, Notebook notebook) {
        var scripts = known.all(Script.class)
                .filter(script -> Role.of(script.source().base()) == Role.SERVICE)
                .flatMap(script -> rounds(script.text()));
        var jobs = known.all(Launch.class)
                .filter(launch -> launch.title().text().startsWith("CronJob"))
                .flatMap(launch -> PeriodicDump.in(launch.command()));
        Stream.concat(scripts, jobs).toList().forEach(word -> notebook.note(new PeriodicDump(word)));
    }

    private static Stream<Written> rounds(Written script) {
        var commands = Shell.commands(script);
        return commands.stream().map(ShellCommand::name).anyMatch(ROUND::contains)
                ? commands.stream().flatMap(command -> PeriodicDump.in(command.words()))
                : Stream.empty();
    }
}
