package dev.qiangcai.cli;

import dev.qiangcai.attest.SigningKey;
import dev.qiangcai.attest.VerificationKey;
import dev.qiangcai.doctor.Doctor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `qiangcai dist`: what is asked of programs before they are shipped, and when they arrive.
@Command(name = "dist", mixinStandardHelpOptions = true)
final class DistCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DistCommand(Desk desk) {
        this.terminal = desk.terminal();
    }

    /// Without a command of its own: the help.
    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /// Tells what programs and libraries need, and where they find it.
    @Command(name = "check-libc", mixinStandardHelpOptions = true)
    int checkLibc(
            @Option(names = "--on", paramLabel = "IMAGE") @Nullable String image,
            @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "dist.libc.paths") List<Path> paths) {
        return new LibcCheck(terminal, Optional.ofNullable(image)).check(paths).number();
    }

    /// Judges options for our own JVM. The launcher asks it where the environment holds any.
    @Command(name = "check-options", mixinStandardHelpOptions = true)
    int checkOptions(
            @Parameters(paramLabel = "VARIABLE", arity = "1..*", descriptionKey = "dist.options.variables")
                    List<String> variables) {
        return new OptionsCheck(terminal, Doctor.usual()).check(variables).number();
    }

    /// Compares what has arrived with what was signed.
    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--key", paramLabel = "FILE", required = true) Path key,
            @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "dist.verify.paths") List<Path> paths) {
        return new ReleaseCheck(terminal, VerificationKey.read(key))
                .check(paths)
                .number();
    }

    /// Makes a key to sign releases with.
    @Command(name = "key", mixinStandardHelpOptions = true)
    int key(@Parameters(paramLabel = "FILE", descriptionKey = "dist.key.file") Path file) {
        terminal.say("dist.key", file, SigningKey.make(file));
        return ExitCode.DONE.number();
    }
}
