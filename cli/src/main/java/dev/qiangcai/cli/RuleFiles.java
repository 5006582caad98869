package dev.qiangcai.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.config.Config;
import dev.qiangcai.doctor.prometheus.PrometheusRules;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import dev.qiangcai.doctor.source.DiskFile;
import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.promrules.Problem;
import dev.qiangcai.promrules.PromRules;
import dev.qiangcai.promrules.Report;
import dev.qiangcai.promrules.Settings;
import dev.qiangcai.promrules.Source;
import dev.qiangcai.promrules.server.Metadata;
import dev.qiangcai.promrules.server.Scrapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Judges Prometheus rule files: for people line by line, for programs one JSON object a file.
final class RuleFiles {
    /// All are judged together, and take so many times their size while they are.
    static final int SHARE = 24;

    private static final long MOST = Runtime.getRuntime().maxMemory() / SHARE;

    private static final int LONGEST = 16 << 20;

    private final Terminal terminal;
    private final Config config;
    private final List<Card> known;
    private Settings settings = Settings.DEFAULT;

    /// @param known all rules that a note may name
    RuleFiles(Terminal terminal, Config config, List<Card> known) {
        this.terminal = terminal;
        this.config = config;
        this.known = List.copyOf(known);
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
        var sources = sources(files);
        var reports = new PromRules(settings).check(sources);
        var heard = config.apply(quiet(reports, sources));
        for (var report : reports) {
            var findings = heard.findings().stream()
                    .filter(finding -> finding.place().file().equals(report.name()))
                    .toList();
            if (json) {
                terminal.out().println(json(report, findings));
            } else {
                tell(report, findings);
            }
        }
        return heard.hurts(Severity.WARNING) ? ExitCode.NOT_DONE : ExitCode.DONE;
    }

    private static List<Source> sources(List<Path> files) {
        var sources = new ArrayList<Source>();
        long left = MOST;
        for (var file : files) {
            var bytes = bytes(file);
            left -= bytes.length;
            if (left < 0) {
                throw new BadOption(Terminal.sentence("doctor.rules.many", file, MOST >> 20));
            }
            sources.add(Source.of(file.toString(), bytes));
        }
        return sources;
    }

    /// What is left when the notes in the files are heard, and what is wrong with the notes.
    private Diagnosis quiet(List<Report> reports, List<Source> sources) {
        var findings = reports.stream()
                .flatMap(report -> PrometheusRules.findings(report).stream())
                .toList();
        var texts = sources.stream()
                .map(source -> dev.qiangcai.doctor.source.Source.of(source.name(), source.text()))
                .collect(Collectors.toMap(source -> source.name(), source -> source, (one, same) -> one));
        var asked = PrometheusRules.rules().rules().stream()
                .map(rule -> rule.card())
                .toList();
        return new Quiet(known, asked).apply(new Diagnosis(findings, List.of(), reports.size(), texts));
    }

    private static String json(Report report, List<Finding> findings) {
        var node =
                JsonNodeFactory.instance.objectNode().put("file", report.name()).put("valid", report.valid());
        var array = node.putArray("findings");
        for (var finding : findings) {
            array.addObject()
                    .put("rule", finding.card().id())
                    .put("severity", word(finding))
                    .put("line", finding.place().region().line())
                    .put("column", finding.place().region().column())
                    .put("message", finding.story().message().toString());
        }
        return node.toString();
    }

    private void tell(Report report, List<Finding> findings) {
        for (var finding : findings) {
            terminal.out()
                    .println(finding.place() + " " + word(finding) + " "
                            + finding.card().id() + "\n  "
                            + finding.story().message().in(terminal.language()));
            terminal.out().println("  → " + remedy(report, finding).in(terminal.language()));
        }
        terminal.say(verdict(report, findings), report.name());
    }

    private static String verdict(Report report, List<Finding> findings) {
        if (report.valid()) {
            return "doctor.rules.valid";
        }
        var told = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return told ? "doctor.rules.invalid" : "doctor.rules.silenced";
    }

    /// What to do about just this; a field that another program knows has a remedy of its own.
    private static Sentence remedy(Report report, Finding finding) {
        return report.problems().stream()
                .filter(problem -> problem.at().equals(finding.place().region())
                        && problem.rule().equals(finding.card().id()))
                .map(Problem::remedy)
                .findFirst()
                .orElse(finding.card().remedy());
    }

    private static String word(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            // Read and then measured: a pipe, as the shell's `<(…)` is one, has no size.
            var bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new BadOption(Terminal.sentence("doctor.rules.long", file, LONGEST >> 20));
            }
            return bytes;
        } catch (IOException e) {
            throw new BadOption(Terminal.sentence("doctor.rules.unreadable", file, DiskFile.reason(e)));
        }
    }
}
