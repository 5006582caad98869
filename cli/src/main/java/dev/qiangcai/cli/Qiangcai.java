package dev.qiangcai.cli;

import dev.qiangcai.cli.log.Backend;
import dev.qiangcai.cli.log.JdkLogging;
import dev.qiangcai.cli.log.LogSettings;
import dev.qiangcai.cli.log.Masks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program: `qiangcai [options] command`. Its options hold for every command, before or behind its name.
@Command(name = "qiangcai", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Qiangcai {
    /// Used before parsing, by [Language]; named here so that it parses and shows in the help.
    @Option(names = "--lang", paramLabel = "en|zh", scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable")
    private String lang = "";

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(names = "--log-format", paramLabel = "text|json", scope = ScopeType.INHERIT)
    private LogSettings.@Nullable Format logFormat;

    @Option(names = "--log-level", paramLabel = "error|warn|info|debug|trace", scope = ScopeType.INHERIT)
    private LogSettings.@Nullable Detail logLevel;

    Qiangcai() {}

    public static void main(String[] args) {
        Backend.choose();
        JdkLogging.choose();
        var language = Language.of(List.of(args), System.getenv(), Locale.getDefault());
        Locale.setDefault(language); // picocli takes its texts from the default
        var stop = Stop.ofProcess();
        var home = Path.of(System.getProperty("user.home"));
        var desk = new Desk(Terminal.system(language), Folders.of(System.getenv(), home), stop, new Masks());
        stop.end(new Frame(desk).run(args));
    }

    boolean verbose() {
        return verbose;
    }

    /// @param chosen what holds where the command line says nothing
    LogSettings log(LogSettings chosen) {
        return new LogSettings(
                chosen.file(),
                Objects.requireNonNullElse(logFormat, chosen.format()),
                Objects.requireNonNullElse(logLevel, chosen.detail()));
    }
}
