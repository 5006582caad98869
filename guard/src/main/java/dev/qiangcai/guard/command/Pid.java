package dev.qiangcai.guard.command;

import dev.qiangcai.guard.watch.Target;
import java.util.List;

/// The option that names another JVM's process.
final class Pid {
    static final Option OPTION = Option.of("--pid", "4711");

    private Pid() {}

    static long of(Arguments arguments, String subcommand) {
        var typed = arguments.value("--pid").orElseThrow(() -> missing(subcommand));
        try {
            long pid = Long.parseLong(typed.strip());
            if (pid > 0) {
                return pid;
            }
        } catch (NumberFormatException odd) {
            // said below, like a number that is none of a process
        }
        throw new BadUsage("watch.pid", typed);
    }

    private static BadUsage missing(String subcommand) {
        List<String> seen = Target.seen();
        return seen.isEmpty()
                ? new BadUsage("watch.pidless", subcommand)
                : new BadUsage("watch.pidless.seen", subcommand, String.join(", ", seen));
    }
}
