package dev.qiangcai.doctor;

import dev.qiangcai.doctor.container.Containers;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Shows what the readers and linkers take down of a few files.
public final class Probe {
    private Probe() {}

    /// @param files name, text, name, text …
    public static List<Source> files(String... files) {
        var sources = new ArrayList<Source>();
        for (var i = 0; i < files.length; i += 2) {
            sources.add(Source.of(files[i], files[i + 1]));
        }
        return sources;
    }

    public static List<Launch> launches(String... files) {
        return subjects(Launch.class, files);
    }

    public static <S extends Subject> List<S> subjects(Class<S> kind, String... files) {
        var seen = new ArrayList<S>();
        Linker collect = (known, notebook) -> known.all(kind).forEach(seen::add);
        var probe = new RuleSet("probe", List.of(), List.of(collect), List.of());
        new Doctor(List.of(Containers.rules(), probe)).examine(files(files));
        return seen;
    }

    public static Diagnosis diagnosis(String... files) {
        return new Doctor(List.of(Containers.rules())).examine(files(files));
    }

    /// The words of a command.
    public static List<String> command(Launch launch) {
        return launch.command().stream().map(Written::value).toList();
    }

    /// `NAME=value` in order.
    public static List<String> environment(Launch launch) {
        return launch.environment().stream()
                .map(setting -> setting.name() + "=" + setting.value().value())
                .toList();
    }

    /// Where a variable's value is written, and the stations on its way: `place, what place, …`.
    public static List<String> way(Launch launch, String name) {
        return launch.setting(name).map(Setting::value).stream()
                .flatMap(value -> Stream.concat(
                        Stream.of(value.place().toString()),
                        value.way().stream().map(Probe::step)))
                .toList();
    }

    private static String step(Step step) {
        return step.what() + " " + step.place();
    }
}
