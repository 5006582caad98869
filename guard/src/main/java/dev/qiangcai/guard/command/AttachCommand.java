package dev.qiangcai.guard.command;

import dev.qiangcai.guard.GuardSettings;
import dev.qiangcai.guard.watch.Target;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `guard attach --pid N`: loads the guard into a JVM that runs.
final class AttachCommand implements Subcommand {
    /// The first Java that warns when an agent comes late.
    private static final int WARNS = 21;

    @Override
    public String name() {
        return "attach";
    }

    @Override
    public List<Option> options() {
        return List.of(Pid.OPTION, Option.of("--options", "carriers=cpus,…"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        var options = arguments.value("--options").orElse("");
        var complaints = GuardSettings.read(options, Map.of()).complaints();
        if (!complaints.isEmpty()) {
            throw new BadUsage(complaints.get(0));
        }
        long pid = Pid.of(arguments, name());
        try (var target = Target.attach(pid)) {
            boolean before = target.guarded();
            target.guard(jar(), options);
            if (!target.guarded()) {
                desk.warn(Desk.sentence("attach.mute", pid, target.name()));
                return 1;
            }
            desk.say(before ? "attach.again" : "attach.done", pid, target.name());
            if (!before && target.java() >= WARNS) {
                desk.say("attach.warned");
            }
            return 0;
        }
    }

    private static Path jar() {
        try {
            var place =
                    AttachCommand.class.getProtectionDomain().getCodeSource().getLocation();
            var jar = Path.of(place.toURI());
            if (jar.toString().endsWith(".jar")) {
                return jar.toAbsolutePath();
            }
            throw new BadUsage("attach.jarless", jar);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("the guard's own place is no path", odd);
        }
    }
}
