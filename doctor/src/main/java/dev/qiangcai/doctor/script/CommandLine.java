package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.shell.ShellCommand;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the programs that a command line starts in the end: what only starts another program is taken off, and the
/// text behind `sh -c` is read as a script.
public final class CommandLine {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh", "ksh", "su", "runuser");
    /// What they start stands behind `-c`, which may come behind the user's name.
    private static final Set<String> USERS = Set.of("su", "runuser");

    private static final Set<String> WAITING = Set.of("wait-for-it.sh", "wait-for", "wait-for-it", "wait-for.sh");
    private static final int DEEPEST = 8;

    /// Whoever looks for a fault may switch on what hurts, and what is for other releases of Java is not for this one.
    private static final Pattern SELDOM = Pattern.compile(
            "(?i)debug|jpda|jdwp|profil(e|ing)\\b|java[_a-z]*ver|jdk[_a-z]*ver|java[^a-z]+-(full)?version");

    private static final Pattern FALLBACK = Pattern.compile("\\$\\{([A-Za-z_]\\w*):?[-=](.*)\\}", Pattern.DOTALL);
    private static final Pattern UNSET = Pattern.compile("\\$\\{([A-Za-z_]\\w*):?=(.*)\\}", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)\\})");

    /// What scripts call the program when they have looked for it.
    private static final Pattern JAVA = Pattern.compile(
            "\\$\\{?_?(RUN_?)?JAVA(_?(CMD|EXE|EXEC|BIN|COMMAND))?\\}?|\\$\\((which|command -v|type -p) java\\)");

    /// So many variables and programs are more than any script has that somebody wrote. One program more is found, so
    /// that it can be told that there are more.
    public static final int MOST = 1_000;

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

    /// What a health check runs, as images and Compose say it: `CMD` and words, or `CMD-SHELL` and a text for a shell.
    public static Optional<List<Written>> check(List<Written> test) {
        var kind = test.isEmpty() ? "" : test.getFirst().value();
        var words = test.stream().skip(1).toList();
        return switch (kind) {
            case "CMD" -> Optional.of(words);
            case "CMD-SHELL" -> words.stream().findFirst().map(CommandLine::shell);
            default -> Optional.empty();
        };
    }

    /// A text for a shell as the words that start one.
    public static List<Written> shell(Written text) {
        return List.of(text.meaning("/bin/sh"), text.meaning("-c"), text);
    }

    private void script(Written script, int depth) {
        Shell.commands(script).stream()
                .filter(command -> command.around().stream()
                        .noneMatch(condition -> SELDOM.matcher(condition).find()))
                .forEach(command -> run(command, depth));
    }

    private void run(ShellCommand command, int depth) {
        if (command.words().isEmpty()) {
            command.assignments().forEach(this::set);
        } else if (Set.of("export", "declare", "typeset", "readonly", "local").contains(command.name())) {
            command.arguments().forEach(word -> Shell.assignment(word).forEach(this::set));
        } else if (command.name().equals(":")) {
            command.arguments().forEach(this::settle);
        } else if (command.name().equals("unset")) {
            command.arguments()
                    .forEach(word -> environment.removeIf(it -> it.name().equals(word.value())));
        } else if (goes(command)) {
            command.arguments().forEach(word -> Shell.assignment(word).forEach(this::set));
            found.add(new Started(environment, command.words()));
        } else {
            var before = environment.size();
            command.assignments().forEach(this::set);
            start(command.words(), depth);
            environment
                    .subList(Math.min(before, environment.size()), environment.size())
                    .clear();
        }
    }

    /// `go env -w` sets for all that comes.
    private static boolean goes(ShellCommand command) {
        var words = command.words().stream().map(Written::value).toList();
        return command.name().equals("go") && words.contains("env") && words.contains("-w");
    }

    /// `: "${NAME:=value}"` sets what nobody has set before.
    private void settle(Written word) {
        var unset = UNSET.matcher(word.value());
        if (unset.matches() && known(unset.group(1)).isEmpty()) {
            set(new Setting(unset.group(1), unquoted(word.part(unset.start(2), unset.end(2)))));
        }
    }

    private void set(Setting setting) {
        if (environment.size() < MOST) {
            var known = new Setting(setting.name(), resolved(setting.value()));
            environment.add(known.via(new Step("script", setting.value().place())));
        }
    }

    /// What a variable stands for that is the whole value, as far as that is known.
    private Written resolved(Written value) {
        var fallback = FALLBACK.matcher(value.value());
        if (fallback.matches()) {
            return known(fallback.group(1)).orElseGet(() -> unquoted(value.part(fallback.start(2), fallback.end(2))));
        }
        var whole = WHOLE.matcher(value.value());
        return whole.matches()
                ? known(whole.group(1) == null ? whole.group(2) : whole.group(1))
                        .orElse(value)
                : value;
    }

    private Optional<Written> known(String name) {
        return environment.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::value)
                .reduce((earlier, later) -> later);
    }

    private static Written unquoted(Written value) {
        var text = value.value();
        var quoted = text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? value.part(1, text.length() - 1) : value;
    }

    private void start(List<Written> words, int depth) {
        var left = named(words);
        while (!left.isEmpty() && Wrapper.known(name(left))) {
            left = named(unwrapped(left));
        }
        if (!left.isEmpty() && WAITING.contains(name(left))) {
            left = behindDashes(left);
        }
        if (!left.isEmpty()) {
            program(left, depth);
        }
    }

    private void program(List<Written> words, int depth) {
        var text = SHELLS.contains(name(words)) && depth < DEEPEST ? shellText(words) : Optional.<Written>empty();
        if (text.isPresent()) {
            script(text.get(), depth + 1);
        } else if (found.size() <= MOST) {
            found.add(
                    ContainerRun.is(words)
                            ? ContainerRun.of(words, environment).started()
                            : new Started(environment, withoutShell(words)));
        }
    }

    /// The words, the program named where a variable stands for it.
    private List<Written> named(List<Written> words) {
        if (words.isEmpty() || !words.getFirst().value().startsWith("$")) {
            return words;
        }
        var first = words.getFirst();
        var known = resolved(first);
        var program = JAVA.matcher(known.value()).matches() ? known.meaning("java") : known;
        var path = Source.base(program.value());
        return program.equals(first) || path.startsWith("$")
                ? words
                : Stream.concat(Stream.of(program), words.stream().skip(1)).toList();
    }

    private static String name(List<Written> words) {
        return Source.base(words.getFirst().value());
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
            if (!word.startsWith("-") && !word.contains("/") && !USERS.contains(name(words))) {
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
