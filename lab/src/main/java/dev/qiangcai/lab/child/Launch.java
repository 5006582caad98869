package dev.qiangcai.lab.child;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What to start, and how.
///
/// The child inherits this process's environment without the variables that steer a Java or Go run-time, so that what
/// the owner's shell says cannot change a result.
///
/// @param command the program and its arguments
/// @param environment variables to set on top
/// @param folder the working folder; the output is kept there, as `<name>.out` and `<name>.err`
/// @param name names the two files
public record Launch(List<String> command, Map<String, String> environment, Path folder, String name) {
    private static final List<String> STEERING = List.of(
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "_JAVA_OPTIONS",
            "CLASSPATH",
            "GODEBUG",
            "GOGC",
            "GOMEMLIMIT",
            "GOMAXPROCS",
            "GOTRACEBACK");

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(name, "name");
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a launch needs a command");
        }
    }

    public static Launch of(Path folder, List<String> command) {
        return new Launch(command, Map.of(), folder, "child");
    }

    /// This launch with one more variable.
    public Launch with(String variable, String value) {
        var more = new LinkedHashMap<>(environment);
        more.put(variable, value);
        return new Launch(command, more, folder, name);
    }

    /// This launch with its output kept under another name, where several share a folder.
    public Launch named(String other) {
        return new Launch(command, environment, folder, other);
    }

    /// This launch behind a prefix that must end in becoming the command, such as one that enters a control group
    /// first: `launch.behind(box.inside(List.of()))`.
    public Launch behind(List<String> prefix) {
        return new Launch(Stream.concat(prefix.stream(), command.stream()).toList(), environment, folder, name);
    }

    /// This launch with its standard error in that file of the folder, and not in a pipe.
    public Launch errTo(String file) {
        return behind(List.of("sh", "-c", "exec 2>\"$0\"; exec \"$@\"", file));
    }

    ProcessBuilder builder() {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeAll(STEERING);
        builder.environment().putAll(environment);
        return builder;
    }
}
