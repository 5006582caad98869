package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.CommandLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows the instructions of one stage.
final class StageBuilder {
    /// Each stage takes over all of the one beneath, so somebody could multiply them.
    static final int MOST_VARIABLES = 1_000;

    private final Stage.Name name;
    private final Written base;
    private final Map<String, Setting> globals;
    private final Map<String, Setting> environment = new LinkedHashMap<>();
    private final Map<String, Setting> variables = new LinkedHashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private final List<Instruction> builds = new ArrayList<>();
    private Optional<Written> user = Optional.empty();
    private Optional<List<Written>> entrypoint = Optional.empty();
    private Optional<List<Written>> command = Optional.empty();
    private Optional<Errand> check = Optional.empty();
    private boolean commandIsOwn;
    private boolean posix = true;
    private int unset;
    private int longestLine;

    /// @param globals the arguments before the first stage
    StageBuilder(Stage.Name name, Written base, Map<String, Setting> globals) {
        this.name = name;
        this.base = base;
        this.globals = globals;
    }

    /// Takes over all of the stage that this one is built on.
    StageBuilder on(Stage beneath) {
        beneath.environment().forEach(setting -> put(environment, setting));
        variables.putAll(environment);
        user = beneath.user();
        entrypoint = beneath.start().entrypoint();
        command = beneath.start().command();
        check = beneath.start().check();
        copies.addAll(beneath.copies());
        return this;
    }

    void follow(Instruction instruction) {
        switch (instruction.name()) {
            case "ENV" -> env(instruction);
            case "ARG" -> arguments(instruction);
            case "USER" -> user = first(instruction);
            case "ENTRYPOINT" -> entrypoint(instruction);
            case "CMD" -> command(instruction);
            case "HEALTHCHECK" -> check(instruction);
            case "COPY", "ADD" -> copy(instruction);
            case "RUN" -> builds.add(instruction);
            case "ONBUILD" -> onBuild(instruction.inner());
            case "SHELL" ->
                posix = instruction.rest().value().contains("sh\"")
                        && !instruction.rest().value().contains("powershell");
            default -> {
                // The others change nothing of what is started.
            }
        }
    }

    /// What an image says for those that are built on it. How this one is started is its own affair.
    private void onBuild(Instruction instruction) {
        if (Set.of("ENV", "ARG", "RUN").contains(instruction.name())) {
            follow(instruction);
        }
    }

    Stage stage() {
        return new Stage(
                name,
                base,
                List.copyOf(environment.values()),
                user,
                new Stage.Start(entrypoint, command, check),
                copies);
    }

    List<Instruction> runs() {
        return posix ? builds : List.of();
    }

    /// How many variables it would hold, were there no limit; or one line, of which no more are read.
    int variablesSaid() {
        return Math.max(longestLine, environment.size() + unset);
    }

    List<Setting> variables() {
        return List.copyOf(variables.values());
    }

    private static void put(Map<String, Setting> into, Setting setting) {
        into.remove(setting.name());
        into.put(setting.name(), setting);
    }

    /// All of one line see what was set before the line.
    private void env(Instruction instruction) {
        var settings = Pairs.of(instruction.rest()).stream().map(this::env).toList();
        longestLine = Math.max(longestLine, settings.size());
        for (var setting : settings) {
            if (environment.size() < MOST_VARIABLES || environment.containsKey(setting.name())) {
                put(environment, setting);
                put(variables, setting);
            } else {
                unset++;
            }
        }
    }

    private Setting env(Setting pair) {
        var step = new Step("Dockerfile ENV", pair.value().place());
        return new Setting(pair.name(), Expansion.of(pair.value(), variables)).via(step);
    }

    private void arguments(Instruction instruction) {
        for (var pair : Pairs.defaults(instruction.rest())) {
            var value = Expansion.of(pair.value(), variables);
            put(
                    variables,
                    new Setting(
                            pair.name(),
                            value.via(new Step("Dockerfile ARG", pair.value().place()))));
        }
        for (var name : Pairs.names(instruction.rest())) {
            Optional.ofNullable(globals.get(name)).ifPresent(setting -> variables.putIfAbsent(name, setting));
        }
    }

    private Optional<Written> first(Instruction instruction) {
        var words = new Words(instruction.rest(), 0);
        return words.left() ? Optional.of(Expansion.of(words.next(), variables)) : Optional.empty();
    }

    /// The command of the image beneath does not fit another entrypoint.
    private void entrypoint(Instruction instruction) {
        entrypoint = Optional.of(words(instruction));
        if (!commandIsOwn) {
            command = Optional.empty();
        }
    }

    private void command(Instruction instruction) {
        command = Optional.of(words(instruction));
        commandIsOwn = true;
    }

    /// `HEALTHCHECK CMD …`, or `HEALTHCHECK NONE`.
    private void check(Instruction instruction) {
        var asked = instruction.inner();
        var title =
                new Launch.Title("Dockerfile HEALTHCHECK", instruction.keyword().place());
        check = asked.name().equals("CMD") ? Optional.of(Errand.by(title, Role.CHECK, words(asked))) : Optional.empty();
    }

    /// The words of a JSON list; a shell and its text for anything else.
    private List<Written> words(Instruction instruction) {
        var rest = instruction.rest();
        return Json.strings(rest).orElseGet(() -> posix ? CommandLine.shell(rest) : List.of(rest));
    }

    private void copy(Instruction instruction) {
        var words = Json.strings(instruction.rest()).orElseGet(() -> plain(instruction.rest()));
        if (instruction.flag("from").isEmpty() && words.size() > 1) {
            copies.add(Copy.of(words, instruction.heredocs()));
        }
    }

    private List<Written> plain(Written rest) {
        var words = new Words(rest, 0);
        var found = new ArrayList<Written>();
        while (words.left()) {
            found.add(Expansion.of(words.next(), variables));
        }
        return found;
    }
}
