package dev.qiangcai.cli;

import dev.qiangcai.shop.profile.Profile;
import dev.qiangcai.shop.profile.TestResult;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `qiangcai profile`: what can be done with a store profile without a store.
@Command(name = "profile", mixinStandardHelpOptions = true)
final class ProfileCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ProfileCommand(Desk desk) {
        this.terminal = desk.terminal();
    }

    /// Without a command of its own: the help.
    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /// Judges each profile's recorded answers; with the program's `--verbose`, tells how.
    @Command(mixinStandardHelpOptions = true)
    int test(@Parameters(paramLabel = "PROFILE", arity = "1..*", descriptionKey = "PROFILE") List<String> profiles) {
        boolean passed = true;
        boolean verbose =
                Boolean.TRUE.equals(spec.root().findOption("--verbose").getValue());
        for (var profile : profiles) {
            passed &= passes(Profile.find(profile), verbose);
        }
        return (passed ? ExitCode.DONE : ExitCode.NOT_DONE).number();
    }

    /// Prints what a profile does, in words.
    @Command(mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "PROFILE", descriptionKey = "PROFILE") String profile) {
        terminal.out().println(Profile.find(profile).describe(terminal.language()));
        return ExitCode.DONE.number();
    }

    /// Writes a starting profile that explains itself.
    @Command(name = "new", mixinStandardHelpOptions = true)
    int start(
            @Option(names = "--from", paramLabel = "KIND", defaultValue = "json") String from,
            @Parameters(paramLabel = "ID", descriptionKey = "ID") String id,
            @Parameters(paramLabel = "FOLDER", arity = "0..1", descriptionKey = "FOLDER") Path folder) {
        var written = folder == null ? Path.of(id) : folder;
        Profile.writeNew(written, id, from);
        terminal.say("profile.written", written.resolve("profile.yaml"), written);
        return ExitCode.DONE.number();
    }

    private boolean passes(Profile profile, boolean verbose) {
        var results = verbose ? explained(profile) : profile.test();
        if (!verbose) {
            results.forEach(this::say);
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        if (results.isEmpty()) {
            terminal.say("profile.untested", profile.name());
        } else if (failed == 0) {
            terminal.say("profile.passes", profile.name(), results.size());
        } else {
            terminal.say("profile.fails", profile.name(), failed, results.size());
        }
        return failed == 0 && !results.isEmpty();
    }

    private List<TestResult> explained(Profile profile) {
        return profile.explain().stream()
                .map(explained -> {
                    say(explained.result());
                    explained.lines().forEach(line -> terminal.say("profile.line", line));
                    return explained.result();
                })
                .toList();
    }

    private void say(TestResult result) {
        terminal.say(
                result.passed() ? "profile.passed" : "profile.failed",
                result.step().key(),
                result.answer(),
                result.sentence());
    }
}
