package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Place;
import java.io.PrintWriter;
import java.util.Objects;

/// For GitHub: one workflow command a finding, which it shows beside the line of a change.
public final class GithubReport implements Report {
    private final Language language;

    public GithubReport(Language language) {
        this.language = Objects.requireNonNull(language, "language");
    }

    @Override
    public void write(Diagnosis diagnosis, PrintWriter out) {
        for (var finding : diagnosis.findings()) {
            var message = language.say(finding.story().message()) + "\n"
                    + language.say(finding.card().remedy());
            out.println(command(level(finding), finding.place(), finding.card().id(), message));
        }
        for (var fault : diagnosis.faults()) {
            out.println(command("warning", fault.place(), "unreadable", language.say(fault.why())));
        }
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    /// Its commas and colons would end a property, a line break the command.
    private static String command(String level, Place place, String title, String message) {
        var region = place.region();
        return "::%s file=%s,line=%d,endLine=%d,col=%d,endColumn=%d,title=%s::%s"
                .formatted(
                        level,
                        property(place.file()),
                        region.line(),
                        region.endLine(),
                        region.column(),
                        region.endColumn(),
                        property(title),
                        data(message));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
