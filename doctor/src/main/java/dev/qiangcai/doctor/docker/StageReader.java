package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.ImageUse;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Purpose;
import dev.qiangcai.doctor.script.Started;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Parts the instructions of a Dockerfile into stages, and takes down what is pulled and run to build them.
final class StageReader {
    private static final int MOST_STAGES = 500;

    private final Source source;
    private final Notebook notebook;
    private final Map<String, Setting> globals = new LinkedHashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Stage> byName = new HashMap<>();
    private Optional<StageBuilder> building = Optional.empty();

    StageReader(Source source, Notebook notebook) {
        this.source = source;
        this.notebook = notebook;
    }

    void read(List<Instruction> instructions) {
        Cut.INSTRUCTIONS.tell(notebook, Place.of(source.name()), instructions.size(), Instructions.MOST);
        int wanted = (int) instructions.stream()
                .filter(instruction -> instruction.name().equals("FROM"))
                .count();
        Cut.STAGES.tell(notebook, Place.of(source.name()), wanted, MOST_STAGES);
        for (var instruction : instructions) {
            if (instruction.name().equals("FROM") && stages.size() < MOST_STAGES) {
                finish();
                building = Optional.of(begin(instruction));
            } else if (building.isPresent()) {
                building.get().follow(instruction);
            } else if (instruction.name().equals("ARG")) {
                global(instruction);
            }
        }
        finish();
        if (!stages.isEmpty()) {
            notebook.note(Dockerfile.of(source, stages));
        }
    }

    private void global(Instruction instruction) {
        for (var pair : Pairs.defaults(instruction.rest())) {
            var value = Expansion.of(pair.value(), globals);
            globals.put(
                    pair.name(),
                    new Setting(
                            pair.name(),
                            value.via(new Step("Dockerfile ARG", pair.value().place()))));
        }
    }

    private StageBuilder begin(Instruction from) {
        var words = new Words(from.rest(), 0);
        var image = Expansion.of(words.next(), globals);
        var name = words.left() && words.next().value().equalsIgnoreCase("as") && words.left()
                ? words.next().value()
                : "";
        var beneath = named(image.value());
        if (beneath.isEmpty()
                && !image.value().equalsIgnoreCase("scratch")
                && image.value().indexOf('$') < 0) {
            notebook.note(new ImageUse(image, role(name), false));
        }
        var named = new Stage.Name(name, image);
        return beneath.map(stage -> new StageBuilder(named, stage.base(), globals).on(stage))
                .orElseGet(() -> new StageBuilder(named, image, globals));
    }

    private Optional<Stage> named(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    private Role role(String stage) {
        return Role.of(source.base(), stage);
    }

    private void finish() {
        building.ifPresent(builder -> {
            var stage = builder.stage();
            Cut.VARIABLES.tell(
                    notebook, stage.name().from().place(), builder.variablesSaid(), StageBuilder.MOST_VARIABLES);
            stages.add(stage);
            byName.put(stage.name().text().toLowerCase(Locale.ROOT), stage);
            builder.runs().forEach(run -> builds(run, builder));
        });
        building = Optional.empty();
    }

    private void builds(Instruction run, StageBuilder builder) {
        var texts = run.heredocs().isEmpty() ? List.of(run.rest()) : run.heredocs();
        for (var text : texts) {
            var started = Json.strings(text)
                    .map(words -> CommandLine.started(builder.variables(), words))
                    .orElseGet(() -> CommandLine.script(builder.variables(), text));
            Cut.LETTERS.tell(notebook, run.keyword().place(), text.value().length(), Shell.LONGEST);
            Cut.PROGRAMS.tell(notebook, run.keyword().place(), started.size(), CommandLine.MOST);
            started.stream().filter(it -> Purpose.of(it) != Role.SERVICE).forEach(it -> note(run, it));
        }
    }

    private void note(Instruction run, Started started) {
        var title = new Launch.Title(
                "Dockerfile RUN " + started.name(), run.keyword().place());
        notebook.note(
                new Launch(title, Purpose.of(started), started.environment(), started.command(), Launch.Box.NONE));
    }
}
