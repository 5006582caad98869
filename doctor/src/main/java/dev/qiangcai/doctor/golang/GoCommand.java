package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A run of the `go` command.
///
/// @param verb such as `build`
/// @param flags what counts for it, from its arguments and from `GOFLAGS`
record GoCommand(Launch launch, String verb, List<Flag> flags) implements Subject {
    private static final Set<String> VERBS = Set.of("build", "install");
    private static final Set<String> DEVELOPING = Set.of("dev", "debug");

    GoCommand {
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(verb, "verb");
        flags = List.copyOf(flags);
    }

    /// A flag and its value, which is empty where it has none.
    ///
    /// @param name without hyphens
    record Flag(String name, Written value) {}

    @Override
    public Place at() {
        return launch.at();
    }

    /// What it is for. The name of the file it stands in counts before its own words: `Dockerfile.debug` builds for a
    /// debugger. What looks for races is no release.
    Role role() {
        if (flag("race").isPresent()) {
            return Role.TEST;
        }
        var path = List.of(at().file().split("/", -1));
        var named = Role.of(path.getLast());
        var developing = path.subList(0, path.size() - 1).stream().anyMatch(DEVELOPING::contains);
        return named == Role.DEBUG || developing ? Role.DEBUG : launch.role();
    }

    /// Whether it makes a program that stays.
    boolean builds() {
        return VERBS.contains(verb);
    }

    Optional<Written> flag(String name) {
        return flags.stream()
                .filter(flag -> flag.name().equals(name))
                .map(Flag::value)
                .reduce((earlier, later) -> later);
    }

    /// Empty where something else is started.
    static Optional<GoCommand> of(Launch launch) {
        var words = launch.command();
        var name = words.isEmpty() ? "" : words.getFirst().value();
        if (words.size() < 2 || !(name.equals("go") || name.endsWith("/go"))) {
            return Optional.empty();
        }
        var flags = new ArrayList<Flag>();
        launch.setting("GOFLAGS").ifPresent(setting -> flags.addAll(flags(Shell.words(setting.value()))));
        flags.addAll(flags(words.subList(2, words.size())));
        return Optional.of(new GoCommand(launch, words.get(1).value(), flags));
    }

    /// `-name=value`, `--name value`, `-name`; what stands behind the first other word belongs to the program.
    static List<Flag> flags(List<Written> words) {
        var flags = new ArrayList<Flag>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (!word.value().startsWith("-")) {
                break;
            }
            var bare = word.value().startsWith("--") ? 2 : 1;
            var equals = word.value().indexOf('=');
            if (equals > 0) {
                flags.add(new Flag(
                        word.value().substring(bare, equals),
                        word.part(equals + 1, word.value().length())));
            } else if (Flags.taking(word.value().substring(bare)) && at + 1 < words.size()) {
                flags.add(new Flag(word.value().substring(bare), words.get(++at)));
            } else {
                flags.add(new Flag(
                        word.value().substring(bare),
                        word.part(word.value().length(), word.value().length())));
            }
        }
        return flags;
    }
}
