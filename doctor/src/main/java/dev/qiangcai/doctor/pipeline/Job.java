package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Purpose;
import dev.qiangcai.doctor.script.Started;
import dev.qiangcai.doctor.source.Place;
import java.util.List;

/// A part of a pipeline that runs scripts.
///
/// @param title what it is called, such as `GitHub job build`
/// @param name the part's own name, which may tell what it is for
/// @param environment what is set for its scripts
record Job(String title, String name, List<Setting> environment) {
    Job {
        environment = List.copyOf(environment);
    }

    /// Takes down the programs that a script of it starts.
    void run(Written script, Notebook notebook) {
        CommandLine.script(environment, script).stream()
                .filter(Started::program)
                .forEach(started -> note(started, notebook));
    }

    /// Takes down the programs that these scripts start, where each goes on with what those before it have set.
    void run(List<Written> scripts, Notebook notebook) {
        var going = this;
        for (var script : scripts) {
            going.run(script, notebook);
            going = new Job(title, name, Variables.joined(going.environment(), CommandLine.settings(script)));
        }
    }

    /// Takes down its variables alone, where it starts nothing that is known.
    void idle(Place at, Notebook notebook) {
        if (!environment.isEmpty()) {
            notebook.note(
                    new Launch(new Launch.Title(title, at), role(Role.BUILD), environment, List.of(), Launch.Box.NONE));
        }
    }

    private void note(Started started, Notebook notebook) {
        var at = started.command().getFirst().place();
        var purpose = Purpose.of(started);
        var role = role(purpose == Role.SERVICE ? Role.BUILD : purpose);
        notebook.note(new Launch(
                new Launch.Title(title, at), role, started.environment(), started.command(), Launch.Box.NONE));
    }

    /// What its name says counts before what a pipeline usually is for.
    private Role role(Role usual) {
        var named = Role.of(name);
        return named == Role.DEBUG || named == Role.TEST ? named : usual;
    }
}
