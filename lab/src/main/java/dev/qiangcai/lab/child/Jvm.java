package dev.qiangcai.lab.child;

import dev.qiangcai.lab.trial.Bench;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Java command: which JDK, flags, class path, main class and arguments.
///
/// @param home the JDK's home
/// @param flags for the JVM, before the main class
/// @param classPath where the classes are
/// @param main the main class's name
/// @param arguments for the program
public record Jvm(Path home, List<String> flags, List<Path> classPath, String main, List<String> arguments) {
    public Jvm {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(main, "main");
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /// A program of the lab's own class path on the bench's JDK.
    public static Jvm of(Bench bench, Class<?> main) {
        return new Jvm(bench.jdk(), List.of(), OwnClassPath.find(), main.getName(), List.of());
    }

    /// A program of the JDK beside `java`, such as `jcmd` or `jlink`.
    public static Path tool(Path home, String name) {
        return home.resolve("bin").resolve(name);
    }

    /// This command with further flags.
    public Jvm flags(String... more) {
        return flags(List.of(more));
    }

    public Jvm flags(List<String> more) {
        return new Jvm(home, joined(flags, more), classPath, main, arguments);
    }

    /// This command with further arguments.
    public Jvm arguments(String... more) {
        return new Jvm(home, flags, classPath, main, joined(arguments, List.of(more)));
    }

    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(tool(home, "java").toString());
        command.addAll(flags);
        if (!classPath.isEmpty()) {
            command.add("-cp");
            command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
        command.add(main);
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /// How to start it in that folder.
    public Launch launch(Path folder) {
        return Launch.of(folder, command());
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
