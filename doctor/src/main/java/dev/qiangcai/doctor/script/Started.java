package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;

/// A program that a command line starts, without the programs that only start it.
///
/// @param environment all that is set when it starts; of two of one name the last counts
/// @param command its name and its arguments
/// @param box what the command line itself puts it in, as `docker run` does
public record Started(List<Setting> environment, List<Written> command, Launch.Box box) {
    public Started {
        Objects.requireNonNull(box, "box");
        environment = List.copyOf(environment);
        command = List.copyOf(command);
    }

    Started(List<Setting> environment, List<Written> command) {
        this(environment, command, Launch.Box.NONE);
    }

    /// The program's name without folders.
    public String name() {
        return Source.base(command.isEmpty() ? "" : command.getFirst().value());
    }

    /// Whether it is a program in its own right, not one of the small tools that scripts are made of.
    public boolean program() {
        return !Tools.known(name()) && !name().endsWith(")");
    }
}
