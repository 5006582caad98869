package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.shell.ShellCommand;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds dumps of threads in scripts that go round, in jobs that the cluster starts by the clock, and in health checks.
final class DumpLinker implements Linker {
    /// Loops that nothing ends, and those that count.
    private static final Pattern ROUND = Pattern.compile("while (true|:|1|\\[+ (1|true) \\]+|u?sleep .*|kill -0 .*)"
            + "|until (false|\\[+ 0 \\]+)|for \\w+ in (\\d.*|\\$\\(seq .*|\\{\\d.*)");

    @Override
    public void link(Known known, Notebook notebook) {
        var scripts = known.all(Script.class)
                .filter(script -> Role.of(script.base()) == Role.SERVICE)
                .parallel()
                .flatMap(script -> rounds(script.text()));
        var jobs = known.all(Launch.class)
                .filter(launch ->
                        launch.role() == Role.CHECK || launch.title().text().startsWith("CronJob"))
                .flatMap(launch -> PeriodicDump.in(launch.command()));
        Stream.concat(scripts, jobs).toList().forEach(word -> notebook.note(new PeriodicDump(word)));
    }

    private static Stream<Written> rounds(Written script) {
        return Shell.commands(script).stream()
                .filter(DumpLinker::round)
                .flatMap(command -> PeriodicDump.in(command.words()));
    }

    /// Whether it is run again and again, not once for each of some processes.
    private static boolean round(ShellCommand command) {
        return command.name().equals("watch")
                || command.around().stream()
                        .anyMatch(around -> ROUND.matcher(around).matches());
    }
}
