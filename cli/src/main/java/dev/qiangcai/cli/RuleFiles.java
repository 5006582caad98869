package dev.qiangcai.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.promrules.Problem;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Report;
import dev.qiangcai.promrules.Settings;
import dev.qiangcai.promrules.Severity;
import dev.qiangcai.promrules.Source;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Scrapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Judges Prometheus rule files: for people line by line, for programs one JSON object a file.
final class RuleFiles {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LONGEST = 16 << 20;

    private final Terminal terminal;
    private Settings settings = Settings.DEFAULT;

    RuleFiles(Terminal terminal) {
        this.terminal = terminal;
    }

    /// With the intervals of that `prometheus.yml`.
    void server(Path prometheus) {
        settings = settings.with(Scrapes.read(text(prometheus)));
    }

    /// With the kinds of metrics of that answer of `/api/v1/metadata`.
    void metadata(Path json) {
        settings = settings.with(Metadata.read(text(json)));
    }

    ExitCode check(List<Path> files, boolean json) {
        var sources = files.stream()
                .map(file -> new Source(file.toString(), text(file)))
                .toList();
        var reports = new PromRules(settings).check(sources);
        for (var report : reports) {
            if (json) {
                terminal.out().println(json(report));
            } else {
                tell(report);
            }
        }
        var fine = reports.stream()
                .flatMap(report -> report.problems().stream())
                .allMatch(problem -> problem.severity() == Severity.INFO);
        return fine ? ExitCode.DONE : ExitCode.NOT_DONE;
    }

    private static String json(Report report) {
        var node = MAPPER.createObjectNode().put("file", report.name()).put("valid", report.valid());
        var findings = node.putArray("findings");
        for (var problem : report.problems()) {
            findings.addObject()
                    .put("rule", problem.rule())
                    .put("severity", word(problem))
                    .put("line", problem.at().line())
                    .put("column", problem.at().column())
                    .put("message", problem.message());
        }
        return node.toString();
    }

    private void tell(Report report) {
        for (var problem : report.problems()) {
            var at = problem.at();
            terminal.out()
                    .println(report.name() + ":" + at.line() + ":" + at.column() + " " + word(problem) + " "
                            + problem.rule() + "\n  " + problem.message());
            problem.remedy().ifPresent(remedy -> terminal.out().println("  → " + remedy));
        }
        terminal.say(report.valid() ? "doctor.rules.valid" : "doctor.rules.invalid", report.name());
    }

    private static String word(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new BadOption(Terminal.sentence("doctor.rules.long", file, LONGEST >> 20));
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadOption(Terminal.sentence("doctor.rules.unreadable", file, String.valueOf(e.getMessage())));
        }
    }
}
