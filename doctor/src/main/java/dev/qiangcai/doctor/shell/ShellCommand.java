package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.List;

/// One simple command of a script.
///
/// @param assignments what stands before the command's name, as in `GOGC=off ./app`
/// @param words the command's name and its arguments, without quotes; empty where it only assigns. Variables stand
/// there
///     as they are written, as `$JAVA_OPTS` or `${JAVA_OPTS:-}`
/// @param around what it depends on, the outermost first: the conditions of branches and loops, the patterns of cases
public record ShellCommand(List<Setting> assignments, List<Written> words, List<String> around) {
    public ShellCommand {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        around = List.copyOf(around);
    }

    /// The command's name without folders; empty where it only assigns.
    public String name() {
        if (words.isEmpty()) {
            return "";
        }
        var path = words.getFirst().value();
        return Source.base(path);
    }

    public List<Written> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }
}
