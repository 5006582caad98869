package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Started;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the JVMs in one launch: those that its command starts, and those that its variables are meant for.
final class Gathering {
    private static final Set<String> JAVA = Set.of("java", "javaw", "java.exe");
    private static final Set<String> BUILDERS =
            Set.of("mvn", "mvnw", "mvnd", "gradle", "gradlew", "sbt", "ant", "lein");
    /// What arguments begin with that are for an image whose entry point is `java`.
    private static final List<String> BARE = List.of(
            "-X",
            "-D",
            "-jar",
            "-agentlib:",
            "-agentpath:",
            "-javaagent:",
            "-verbose",
            "-noverify",
            "-server",
            "-ea",
            "-cp",
            "--add-",
            "--enable-");

    private final Launch launch;
    private final Shelf shelf;
    private final Builds builds;

    Gathering(Launch launch, Shelf shelf, Builds builds) {
        this.launch = launch;
        this.shelf = shelf;
        this.builds = builds;
    }

    List<JvmStart> starts() {
        var found = new ArrayList<JvmStart>();
        var programs = CommandLine.started(launch.environment(), launch.command());
        programs.forEach(program ->
                java(program).ifPresent(words -> found.add(start(launch.role(), commanded(program, words)))));
        if (launch.role().errand()) {
            return found; // what the variables are meant for is the service beside it
        }
        if (found.isEmpty() && launch.environment().stream().anyMatch(this::meant)) {
            var builds = programs.stream().anyMatch(program -> BUILDERS.contains(program.name()));
            found.add(start(builds ? Role.BUILD : launch.role(), surroundings()));
        }
        var tools = launch.environment().stream()
                .filter(this::counts)
                .filter(Variables::build)
                .toList();
        if (!tools.isEmpty()) {
            found.add(start(launch.role() == Role.SERVICE ? Role.BUILD : launch.role(), built(tools)));
        }
        return found;
    }

    /// What stands behind `java`; empty where something else is started.
    private static Optional<List<Written>> java(Started program) {
        var words = program.command();
        if (JAVA.contains(program.name())) {
            return Optional.of(words.subList(1, words.size()));
        }
        var first = words.isEmpty() ? "" : words.getFirst().value();
        var bare = BARE.stream().anyMatch(first::startsWith)
                && words.stream().anyMatch(word -> word.value().equals("-jar"));
        return bare ? Optional.of(words) : Optional.empty();
    }

    private boolean meant(Setting setting) {
        return Variables.own(setting) || Variables.service(setting);
    }

    /// Of two variables of one name the last.
    private boolean counts(Setting setting) {
        return launch.setting(setting.name()).filter(setting::equals).isPresent();
    }

    private JvmStart start(Role role, Options options) {
        var same = new Launch(launch.title(), role, launch.environment(), launch.command(), launch.box());
        return new JvmStart(
                same,
                options,
                new JvmStart.Java(release(), builds.least(launch.at().file())));
    }

    private Optional<Integer> release() {
        return launch.box()
                .image()
                .map(Written::value)
                .flatMap(Release::ofImage)
                .or(() -> Release.of(launch.environment()));
    }

    private Options commanded(Started program, List<Written> arguments) {
        var line = new OptionLine(program.environment(), shelf);
        line.variable(Variables.FIRST);
        var named = line.mentioned(arguments);
        customs(program.environment()).filter(name -> !named.contains(name)).forEach(line::variable);
        line.variable(Variables.LAUNCHER);
        line.arguments(arguments);
        line.variable(Variables.LAST);
        return line.options();
    }

    private Options surroundings() {
        var line = new OptionLine(launch.environment(), shelf);
        line.variable(Variables.FIRST);
        customs(launch.environment()).forEach(line::variable);
        line.variable(Variables.LAUNCHER);
        line.variable(Variables.LAST);
        line.unsure();
        return line.options();
    }

    private static Stream<String> customs(List<Setting> environment) {
        return environment.stream()
                .filter(Variables::service)
                .map(Setting::name)
                .distinct();
    }

    private Options built(List<Setting> tools) {
        var line = new OptionLine(launch.environment(), shelf);
        tools.forEach(setting -> line.variable(setting.name()));
        line.unsure();
        return line.options();
    }
}
