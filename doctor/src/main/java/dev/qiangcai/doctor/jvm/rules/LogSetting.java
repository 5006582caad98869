package dev.qiangcai.doctor.jvm.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What stands behind `-Xlog:` (`java -Xlog:help`): what is logged, and to where.
///
/// @param selections such as `gc*=debug`
/// @param output such as `stdout` or `file=gc.log`; `stdout` where nothing is said
record LogSetting(List<String> selections, String output) {
    private static final Set<String> CALM = Set.of("off", "error", "warning");
    private static final Set<String> COMMANDS = Set.of("async", "disable", "help");

    static LogSetting parse(String text) {
        var colon = text.indexOf(':');
        var what = colon < 0 ? text : text.substring(0, colon);
        var rest = colon < 0 ? "" : text.substring(colon + 1);
        var end = rest.startsWith("\"") ? rest.indexOf('"', 1) + 1 : rest.indexOf(':');
        var output = (end <= 0 ? rest : rest.substring(0, end)).replace("\"", "");
        if (rest.startsWith(":")) {
            output = "";
        }
        return new LogSetting(List.of(what.split(",")), output.isEmpty() ? "stdout" : output);
    }

    /// Whether it logs what happens all the time, not only what goes wrong.
    boolean talkative() {
        return !COMMANDS.contains(selections.getFirst())
                && selections.stream().anyMatch(selection -> !CALM.contains(level(selection)));
    }

    private static String level(String selection) {
        return selection.substring(selection.indexOf('=') + 1);
    }

    boolean toStreams() {
        return Set.of("stdout", "stderr").contains(output)
                || stream(output.startsWith("file=") ? output.substring("file=".length()) : output);
    }

    /// Whether a file is one of the standard streams.
    static boolean stream(String file) {
        return Stream.of("/dev/std", "/dev/fd/", "/proc/self/fd/", "/proc/1/fd/")
                .anyMatch(file::startsWith);
    }
}
