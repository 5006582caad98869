package dev.qiangcai.guard.watch;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// Another JVM on this machine, attached to until closed.
///
/// ```java
/// try (var target = Target.attach(4711); var view = target.view()) {
///     print(view.look());
/// }
/// ```
public final class Target implements AutoCloseable {
    private static final Duration GOING_DOWN = Duration.ofSeconds(2);

    private final Suspect suspect;
    private final VirtualMachine machine;

    private Target(Suspect suspect, VirtualMachine machine) {
        this.suspect = suspect;
        this.machine = machine;
    }

    /// @throws TargetLost when there is no such process, it is no JVM, it is somebody else's, or it does not answer
    public static Target attach(long pid) {
        requireAttach();
        var suspect = Suspect.of(pid);
        suspect.check();
        try {
            return new Target(suspect, Knock.attach(suspect.pid()));
        } catch (IOException refused) {
            throw lost(suspect, refused, "watch.refused");
        }
    }

    /// The JVMs that this user can see, each as its number and its main class.
    public static List<String> seen() {
        requireAttach();
        var own = Long.toString(ProcessHandle.current().pid());
        return VirtualMachine.list().stream()
                .filter(machine -> !machine.id().equals(own))
                .map(Target::shown)
                .sorted()
                .limit(20)
                .toList();
    }

    /// What its main class or jar is called; arguments, which may hold secrets, are left out.
    public String name() {
        return firstWord(properties().getProperty("sun.java.command", "?"));
    }

    /// Whether the guard stands in it.
    public boolean guarded() {
        return properties().getProperty("dev.qiangcai.guard") != null;
    }

    /// Its Java's number, such as 25.
    public int java() {
        var version = properties().getProperty("java.specification.version", "0");
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException ancient) {
            return 8; // 1.8 and before
        }
    }

    /// Opens JMX to it, and starts its management agent for that if need be.
    @SuppressWarnings("BanJNDI") // the address is one that our own user's JVM has just named, on this machine
    public View view() {
        try {
            var address = new JMXServiceURL(machine.startLocalManagementAgent());
            return new View(suspect, JMXConnectorFactory.connect(address), guarded());
        } catch (IOException refused) {
            throw lost(suspect, refused, "watch.unmanaged");
        }
    }

    /// Loads the guard into it.
    ///
    /// @param jar the guard's jar, by a path that the other JVM can read
    /// @param options as in `-javaagent:jar=options`
    public void guard(Path jar, String options) {
        try {
            Knock.load(machine, jar.toString(), options);
        } catch (IOException refused) {
            throw lost(suspect, refused, "attach.refused");
        }
    }

    @Override
    public void close() {
        try {
            machine.detach();
        } catch (IOException gone) {
            // What is gone is detached.
        }
    }

    private Properties properties() {
        try {
            return machine.getSystemProperties();
        } catch (IOException refused) {
            throw lost(suspect, refused, "watch.refused");
        }
    }

    /// What to say of a failed call: that the process has ended, if it has.
    static TargetLost lost(Suspect suspect, Exception cause, String key) {
        if (ends(suspect.process())) {
            return new TargetLost(true, cause, "watch.ended", suspect.pid());
        }
        return suspect.stranger()
                .map(user -> new TargetLost(false, cause, "watch.foreign", suspect.pid(), user))
                .orElseGet(() -> new TargetLost(false, cause, key, suspect.pid(), String.valueOf(cause.getMessage())));
    }

    /// A JVM that goes down stops answering some moments before its process is gone.
    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(GOING_DOWN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException alive) {
            // It is asked below.
        }
        return !process.isAlive();
    }

    private static void requireAttach() {
        if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
            throw new TargetLost("watch.toolless", System.getProperty("java.home", "?"));
        }
    }

    private static String shown(VirtualMachineDescriptor machine) {
        return machine.id() + " " + firstWord(machine.displayName());
    }

    private static String firstWord(String command) {
        int space = command.indexOf(' ');
        return space < 0 ? command : command.substring(0, space);
    }
}
