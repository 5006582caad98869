package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Quantity;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a `docker run`, or one of its kin: what it sets in the container, how it limits it, and what it starts there.
final class ContainerRun {
    private static final Set<String> PROGRAMS = Set.of("docker", "podman", "nerdctl");
    private static final Set<String> VERBS = Set.of("run", "create");

    /// Options without a value; all others take one.
    private static final Set<String> BARE = Set.of(
            "--detach",
            "--disable-content-trust",
            "--init",
            "--interactive",
            "--no-healthcheck",
            "--oom-kill-disable",
            "--privileged",
            "--publish-all",
            "--quiet",
            "--read-only",
            "--replace",
            "--rm",
            "--sig-proxy",
            "--tty");

    private final List<Written> words;
    private final List<Setting> outer;
    private final List<Setting> environment = new ArrayList<>();
    private Optional<Amount> memory = Optional.empty();
    private Optional<Amount> processors = Optional.empty();
    private int at;

    private ContainerRun(List<Written> words, List<Setting> outer) {
        this.words = words;
        this.outer = outer;
        this.at = verb(words) + 1;
    }

    static boolean is(List<Written> words) {
        return words.size() > 2
                && PROGRAMS.contains(Source.base(words.getFirst().value()))
                && verb(words) > 0;
    }

    /// Where `run` stands: `docker container run` is the same.
    private static int verb(List<Written> words) {
        var at = words.get(1).value().equals("container") ? 2 : 1;
        return VERBS.contains(words.get(at).value()) ? at : 0;
    }

    /// @param outer what `-e NAME` without a value hands on
    static ContainerRun of(List<Written> words, List<Setting> outer) {
        var run = new ContainerRun(words, outer);
        while (run.at < words.size() && words.get(run.at).value().startsWith("-")) {
            run.option(words.get(run.at++));
        }
        return run;
    }

    private void option(Written word) {
        var equals = word.value().indexOf('=');
        if (equals > 0) {
            said(
                    word.value().substring(0, equals),
                    word.part(equals + 1, word.value().length()));
        } else if (takes(word.value()) && at < words.size()) {
            said(word.value(), words.get(at++));
        }
    }

    /// Letters that take nothing may stand together, as in `-it`.
    private static boolean takes(String option) {
        return !BARE.contains(option) && !option.matches("-[ditqP]+");
    }

    private void said(String option, Written value) {
        switch (option) {
            case "-e", "--env" -> variable(value);
            case "-m", "--memory" -> memory = Quantity.docker(value);
            case "--cpus" -> processors = Quantity.docker(value);
            default -> {
                // The others change nothing of what is looked at.
            }
        }
    }

    private void variable(Written word) {
        var assigned = Shell.assignment(word);
        environment.addAll(assigned);
        if (assigned.isEmpty()) {
            outer.stream()
                    .filter(setting -> setting.name().equals(word.value()))
                    .forEach(environment::add);
        }
    }

    /// What is started: what is said to the image, or the image itself where nothing is.
    Started started() {
        var rest = words.subList(Math.min(at, words.size()), words.size());
        var limits = new Grant(processors, memory);
        var box =
                new Launch.Box(limits, Launch.Box.NONE.requests(), rest.stream().findFirst(), true);
        return new Started(environment, rest.size() > 1 ? rest.subList(1, rest.size()) : rest, box);
    }
}
