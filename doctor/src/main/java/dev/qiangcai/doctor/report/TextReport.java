package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Severity;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// For people: each finding with its line, its way, its cost and its remedy. What a rule costs and how it is mended
/// is told once, at its first finding.
public final class TextReport implements Report {
    private static final String RESET = "\u001b[0m";

    private final Language language;
    private final boolean colours;

    public TextReport(Language language, boolean colours) {
        this.language = Objects.requireNonNull(language, "language");
        this.colours = colours;
    }

    @Override
    public void write(Diagnosis diagnosis, PrintWriter out) {
        var told = new HashSet<String>();
        for (var finding : diagnosis.findings()) {
            finding(finding, diagnosis, told, out);
        }
        for (var fault : diagnosis.faults()) {
            out.println(paint("33", fault.place() + " ") + language.say(fault.why()));
        }
        out.println(sum(diagnosis));
    }

    private void finding(Finding finding, Diagnosis diagnosis, Set<String> told, PrintWriter out) {
        var card = finding.card();
        out.println(paint("1", finding.place().toString()) + " " + severity(finding.severity()) + " " + card.id());
        out.println("  " + language.say(finding.story().message()));
        var source = diagnosis.texts().get(finding.place().file());
        if (source != null) {
            Snippet.of(source, finding.place()).ifPresent(snippet -> snippet(snippet, finding.severity(), out));
        }
        way(finding, out);
        if (told.add(card.id())) {
            advice(card, out);
        }
        if (!finding.edits().isEmpty()) {
            labelled("fix", language.say("fixable"), out);
        }
        out.println();
    }

    private void snippet(Snippet snippet, Severity severity, PrintWriter out) {
        var number = String.valueOf(snippet.line());
        out.println("    " + paint("2", number + " | ") + snippet.text());
        out.println("    " + paint("2", " ".repeat(number.length()) + " | ") + paint(colour(severity), snippet.mark()));
    }

    private void way(Finding finding, PrintWriter out) {
        if (!finding.story().way().isEmpty()) {
            var stations = finding.story().way().stream()
                    .map(step -> step.what() + " (" + step.place() + ")")
                    .collect(Collectors.joining(" → "));
            labelled("way", stations, out);
        }
    }

    private void advice(Card card, PrintWriter out) {
        labelled("cost", language.cost(card), out);
        labelled("remedy", language.say(card.remedy()), out);
        language.link(card).ifPresent(link -> labelled("more", link, out));
    }

    private void labelled(String label, String text, PrintWriter out) {
        out.println("  " + paint("2", language.say("label." + label)) + " " + text);
    }

    private String severity(Severity severity) {
        return paint(
                colour(severity), language.say("severity." + severity.name().toLowerCase(Locale.ROOT)));
    }

    private String sum(Diagnosis diagnosis) {
        var counts =
                diagnosis.findings().stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        return language.say(
                "sum",
                diagnosis.files(),
                counts.getOrDefault(Severity.ERROR, 0L),
                counts.getOrDefault(Severity.WARNING, 0L),
                counts.getOrDefault(Severity.INFO, 0L),
                diagnosis.faults().size());
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
