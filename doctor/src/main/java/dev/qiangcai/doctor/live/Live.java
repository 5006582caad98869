package dev.qiangcai.doctor.live;

import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.rule.Scene;
import dev.qiangcai.doctor.source.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Sees processes as if somebody had written down how they were started.
///
/// ```java
/// Doctor.usual().examine(Live.process(4711));
/// ```
public final class Live {
    private static final String ENVIRONMENT = "environment";

    private Live() {}

    /// The variables that whatever is started from here will get.
    public static Scene environment(Map<String, String> variables) {
        var lines = variables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        var list = new NamedLines(ENVIRONMENT, lines);
        var title = new Launch.Title(ENVIRONMENT, Place.of(ENVIRONMENT));
        var launch = new Launch(title, Role.SERVICE, list.settings(), List.of(), Launch.Box.NONE);
        return new Scene(List.of(launch), List.of(list.source()));
    }

    /// A process that runs.
    ///
    /// @throws DoctorException when there is none of that number, or it may not be looked at
    public static Scene process(long pid) {
        var entry = ProcEntry.read(pid);
        var flags = entry.java() ? VmFlags.of(pid) : NamedLines.none("jcmd " + pid + " VM.flags");
        var command = Stream.concat(entry.words().stream(), flags.added(entry.words()).stream())
                .toList();
        var title = new Launch.Title("process " + pid, Place.of(entry.name("cmdline")));
        var launch = new Launch(title, Role.SERVICE, entry.settings(), command, Limiting.box(pid));
        return new Scene(
                List.of(launch),
                Stream.concat(entry.texts().stream(), Stream.of(flags.source())).toList());
    }
}
