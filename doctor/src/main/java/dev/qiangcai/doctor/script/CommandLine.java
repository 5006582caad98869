package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the programs that a command line starts in the end: what only starts another program is taken off, and the
/// text behind `sh -c` is read as a script.
public final class CommandLine {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh", "su", "runuser");
    private static final Set<String> WAITING = Set.of("wait-for-it.sh", "wait-for", "wait-for-it", "wait-for.sh");
    private static final int DEEPEST = 8;

    /// So many variables and programs are more than any script has that somebody wrote.
    private static final int MOST = 1_000;

    private final List<Setting> environment;
    private final List<Started> found = new ArrayList<>();

    private CommandLine(List<Setting> environment) {
        this.environment = new ArrayList<>(environment);
    }

    /// What these words start, with these variables set already.
    public static List<Started> started(List<Setting> environment, List<Written> words) {
        var line = new CommandLine(environment);
        line.start(words, 0);
        return line.found;
    }

    /// What a script starts, one after the other.
    public static List<Started> script(List<Setting> environment, Written script) {
        var line = new CommandLine(environment);
        line.script(script, 0);
        return line.found;
    }

    /// All that a script sets for the programs in it, in its order.
    public static List<Setting> settings(Written script) {
        var line = new CommandLine(List.of());
        line.script(script, 0);
        return line.environment;
    }

    private void script(Written script, int depth) {
        Shell.commands(script).forEach(command -> run(command, depth));
    }

    private void run(ShellCommand command, int depth) {
        if (command.words().isEmpty()) {
            command.assignments().forEach(this::set);
        } else if (Set.of("export", "declare", "typeset", "readonly", "local").contains(command.name())) {
            command.arguments().forEach(word -> Shell.assignment(word).forEach(this::set));
        } else if (command.name().equals("unset")) {
            command.arguments()
                    .forEach(word -> environment.removeIf(it -> it.name().equals(word.value())));
        } else {
            var before = environment.size();
            command.assignments().forEach(this::set);
            start(command.words(), depth);
            environment
                    .subList(Math.min(before, environment.size()), environment.size())
                    .clear();
        }
    }

    private void set(Setting setting) {
        if (environment.size() < MOST) {
            environment.add(setting.via(new Step("script", setting.value().place())));
        }
    }

    private void start(List<Written> words, int depth) {
        var left = words;
        while (!left.isEmpty() && Wrapper.known(name(left))) {
            left = unwrapped(left);
        }
        if (!left.isEmpty() && WAITING.contains(name(left))) {
            left = behindDashes(left);
        }
        if (left.isEmpty()) {
            return;
        }
        var text = SHELLS.contains(name(left)) && depth < DEEPEST ? shellText(left) : Optional.<Written>empty();
        if (text.isPresent()) {
            script(text.get(), depth + 1);
        } else if (found.size() < MOST) {
            found.add(new Started(environment, withoutShell(left)));
        }
    }

    private static String name(List<Written> words) {
        return Started.base(words.getFirst().value());
    }

    private List<Written> unwrapped(List<Written> words) {
        var wrapper = Wrapper.of(name(words));
        var at = 1;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            var option = words.get(at++).value();
            if (option.equals("--")) {
                break;
            }
            at += wrapper.taking().contains(option) ? 1 : 0;
        }
        at += wrapper.operands();
        while (wrapper.assigns()
                && at < words.size()
                && !Shell.assignment(words.get(at)).isEmpty()) {
            Shell.assignment(words.get(at++)).forEach(this::set);
        }
        var rest = words.subList(Math.min(at, words.size()), words.size());
        return !rest.isEmpty() && rest.getFirst().value().equals("--") ? rest.subList(1, rest.size()) : rest;
    }

    private static List<Written> behindDashes(List<Written> words) {
        for (var at = 1; at < words.size(); at++) {
            if (words.get(at).value().equals("--")) {
                return words.subList(at + 1, words.size());
            }
        }
        return words;
    }

    /// What stands behind an option such as `-c` or `-lc`.
    private static Optional<Written> shellText(List<Written> words) {
        for (var at = 1; at + 1 < words.size(); at++) {
            var word = words.get(at).value();
            if (word.matches("-[a-z]{0,6}c") || word.equals("--command")) {
                return Optional.of(words.get(at + 1));
            }
            if (!word.startsWith("-") && !word.contains("/")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// `sh run.sh` is `run.sh`.
    private static List<Written> withoutShell(List<Written> words) {
        if (!SHELLS.contains(name(words))) {
            return words;
        }
        var at = 1;
        while (at < words.size() && words.get(at).value().startsWith("-")) {
            at++;
        }
        return at < words.size() ? words.subList(at, words.size()) : words;
    }
}
