package dev.qiangcai.guard.flags;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command that starts the application: `java` itself, or a script that starts it.
///
/// @param words the program and its arguments
public record AppCommand(List<String> words) {
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";
    /// Unbounded, glibc keeps up to eight arenas a processor, each of which holds on to what it once had.
    private static final String ARENAS = "MALLOC_ARENA_MAX";

    public AppCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one word");
        }
    }

    /// Whether it is `java` itself, which takes flags between its name and the rest.
    public boolean java() {
        var name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        return name.equals("java") || name.equals("java.exe");
    }

    /// The Java that it starts; unknown where a script decides.
    public Target target(Map<String, String> environment) {
        return java() ? home(environment).map(Target::of).orElse(Target.UNKNOWN) : Target.UNKNOWN;
    }

    /// This command with these flags; what is no `java` gets them through [#environment].
    public AppCommand with(List<String> options) {
        if (!java()) {
            return this;
        }
        var more = new ArrayList<>(words);
        more.addAll(1, options);
        return new AppCommand(more);
    }

    /// Variables to set for it.
    public Map<String, String> environment(List<String> options, Map<String, String> now) {
        var set = new LinkedHashMap<String, String>();
        if (!now.containsKey(ARENAS)) {
            set.put(ARENAS, "2");
        }
        if (!java()) {
            set.put(TOOL_OPTIONS, (Rendering.line(options) + " " + now.getOrDefault(TOOL_OPTIONS, "")).strip());
        }
        return set;
    }

    /// The whole as one line for a POSIX shell: `env NAME=value… command`.
    public String shell(List<String> options, Map<String, String> now) {
        var variables =
                environment(options, now).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue());
        return Stream.concat(Stream.concat(Stream.of("env"), variables), with(options).words().stream())
                .map(Words::shell)
                .collect(Collectors.joining(" "));
    }

    /// The home above the executable, behind all symbolic links.
    private Optional<Path> home(Map<String, String> environment) {
        try {
            return executable(environment)
                    .map(AppCommand::real)
                    .map(Path::getParent)
                    .map(Path::getParent);
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private Optional<Path> executable(Map<String, String> environment) {
        var name = words.get(0);
        if (name.contains("/")) {
            return Optional.of(Path.of(name));
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath();
        }
    }
}
