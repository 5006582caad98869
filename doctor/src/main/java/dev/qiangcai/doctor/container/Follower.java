package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Script;
import dev.qiangcai.doctor.script.Started;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Follows an image's command into the scripts of the repository that were copied into the image.
final class Follower {
    private static final Set<String> ALL_ARGUMENTS = Set.of("$@", "$*", "${@}", "${*}");
    private static final Pattern DROPPING = Pattern.compile(
            "\\b(gosu|su-exec|setpriv|setuidgid|runuser|chpst -u|su -s|su -c|sudo -u|start-stop-daemon)\\b");
    private static final int DEEPEST = 4;

    private final Shelf shelf;
    private final Dockerfile dockerfile;
    private final Stage stage;
    private final Set<Script> followed = new HashSet<>();
    private boolean dropsRoot;

    Follower(Shelf shelf, Dockerfile dockerfile, Stage stage) {
        this.shelf = shelf;
        this.dockerfile = dockerfile;
        this.stage = stage;
    }

    /// Whether the command, or a script on its way, lays root's rights down.
    boolean dropsRoot() {
        return dropsRoot;
    }

    /// The programs that are started in the end; the command itself where it is none of our scripts.
    List<Started> started(List<Setting> environment, List<Written> words) {
        dropsRoot |= words.stream().map(Written::value).anyMatch(Follower::drops);
        return follow(environment, words, 0).toList();
    }

    private static boolean drops(String text) {
        return DROPPING.matcher(text).find();
    }

    Set<Script> followed() {
        return Set.copyOf(followed);
    }

    private Stream<Started> follow(List<Setting> environment, List<Written> words, int depth) {
        return CommandLine.started(environment, words).stream().flatMap(started -> into(started, depth));
    }

    private Stream<Started> into(Started started, int depth) {
        var command = started.command();
        var script = depth < DEEPEST && !command.isEmpty()
                ? shelf.script(command.getFirst().value(), dockerfile, stage)
                : Optional.<Script>empty();
        if (script.isEmpty()) {
            return Stream.of(started);
        }
        followed.add(script.get());
        dropsRoot |= drops(script.get().text().value());
        var step = new Step(script.get().base(), command.getFirst().place());
        var environment =
                started.environment().stream().map(setting -> setting.via(step)).toList();
        var arguments = command.subList(1, command.size());
        var within = programs(CommandLine.script(environment, script.get().text()), arguments, depth + 1);
        return within.isEmpty() ? Stream.of(started) : within.stream();
    }

    /// What a script starts. A line that starts nothing but the arguments is for the cases that no other line is for.
    private List<Started> programs(List<Started> lines, List<Written> arguments, int depth) {
        var own = lines.stream()
                .filter(line -> !passes(line))
                .flatMap(line -> passedOn(line, arguments, depth))
                .filter(Started::program)
                .toList();
        var name = arguments.isEmpty() ? "" : base(arguments.getFirst());
        var passed = lines.stream()
                .filter(line ->
                        passes(line) && own.stream().noneMatch(it -> it.name().equals(name)))
                .limit(1)
                .flatMap(line -> passedOn(line, arguments, depth))
                .filter(Started::program);
        return Stream.concat(own.stream(), passed).toList();
    }

    private static boolean passes(Started line) {
        return ALL_ARGUMENTS.contains(line.command().getFirst().value());
    }

    private static String base(Written word) {
        return Source.base(word.value());
    }

    /// A command of the script, the arguments of the script in their place.
    private Stream<Started> passedOn(Started inner, List<Written> arguments, int depth) {
        var words = new ArrayList<Written>();
        for (var word : inner.command()) {
            if (ALL_ARGUMENTS.contains(word.value())) {
                words.addAll(behind(words, arguments));
            } else {
                words.add(word);
            }
        }
        var again = !words.isEmpty() && words.getFirst().value().startsWith("$0");
        return again || words.isEmpty() ? Stream.empty() : follow(inner.environment(), words, depth);
    }

    /// A script that starts the program itself has shifted its name away.
    private static List<Written> behind(List<Written> words, List<Written> arguments) {
        return !words.isEmpty()
                        && !arguments.isEmpty()
                        && base(words.getFirst()).equals(base(arguments.getFirst()))
                ? arguments.subList(1, arguments.size())
                : arguments;
    }
}
