package dev.qiangcai.lab.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.page.Page;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The findings as one HTML page: the verdicts first, then each claim with its comparisons and the
/// distribution of every figure.
///
/// @param findings what to tell
/// @param locale the reader's language
public record LabPage(Findings findings, Locale locale) {
    private static final String WORDS = "dev.qiangcai.lab.words";

    /// Writes the page, replacing what was there.
    ///
    /// @throws dev.qiangcai.lab.page.FileUnwritable when the file cannot be written
    public void write(Path file) {
        page().write(file);
    }

    Page page() {
        var plots = findings.findings().stream()
                .flatMap(finding -> Plot.of(finding).stream())
                .toList();
        return new Page(LabPage.class, "lab.html", locale)
                .text("title", word("html.title"))
                .text("summary", summary())
                .text("note", word("html.note"))
                .html("overview", overview())
                .html("claims", findings.findings().stream().map(this::section).collect(joining()))
                .data(Findings.json(Map.of("plots", plots)))
                .file("labJs", LabPage.class, "lab.js");
    }

    /// `confirmed 3 · refuted 2`
    private String summary() {
        var counts = findings.findings().stream()
                .flatMap(finding -> finding.verdict().stream())
                .collect(groupingBy(each -> each, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> verdict(Optional.of(each.getKey())) + " " + each.getValue())
                .collect(joining(" · "));
    }

    private String overview() {
        var rows = new StringBuilder();
        for (var finding : findings.findings()) {
            rows.append("<tr><td><a href=\"#")
                    .append(Page.escape(finding.key()))
                    .append("\">")
                    .append(Page.escape(finding.number() + " " + finding.name()))
                    .append("</a></td><td>")
                    .append(Board.platform(finding))
                    .append("</td><td>")
                    .append(chip(finding.verdict()))
                    .append("</td><td>")
                    .append(Page.escape(finding.claim().in(locale)))
                    .append("</td></tr>\n");
        }
        return rows.toString();
    }

    private String section(Finding finding) {
        var html = new StringBuilder("<section id=\"")
                .append(Page.escape(finding.key()))
                .append("\"><h2>")
                .append(Page.escape(finding.number() + " " + finding.name() + " · " + Board.platform(finding)))
                .append(' ')
                .append(chip(finding.verdict()))
                .append("</h2>")
                .append(paragraph(finding.claim().in(locale)));
        finding.obstacle().ifPresent(why -> html.append(note(word("report.obstacle", why.in(locale)))));
        if (finding.obstacle().isEmpty()) {
            html.append("<table>").append(head());
            finding.comparisons().forEach(each -> html.append(row(each)));
            html.append("</table>");
            failures(finding).forEach(each -> html.append(note(each)));
            Plot.of(finding)
                    .forEach(plot -> html.append("<h3>")
                            .append(Page.escape(plot.metric()))
                            .append("</h3><div class=\"plot\" id=\"")
                            .append(Page.escape(plot.place()))
                            .append("\"></div>"));
        }
        return html.append(paragraph(word("report.cure", finding.cure().in(locale))))
                .append(variants(finding))
                .append(note(conditions(finding)))
                .append("</section>\n")
                .toString();
    }

    private String head() {
        return cells(
                "th",
                List.of("verdict", "what", "figures", "ratio", "claimed", "why").stream()
                        .map(key -> Page.escape(word("html." + key)))
                        .toList());
    }

    private String row(Compared compared) {
        return cells(
                "td",
                List.of(
                        chip(Optional.of(compared.verdict())),
                        Page.escape(compared.what().in(locale)),
                        Page.escape(compared.metric() + ": " + compared.figures()),
                        Page.escape(Figures.ratio(compared.ratio())),
                        Page.escape(compared.claimed()),
                        Page.escape(compared.why().in(locale))));
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + cell + "</" + tag + ">")
                .collect(joining("", "<tr>", "</tr>\n"));
    }

    private List<String> failures(Finding finding) {
        return finding.variants().stream()
                .filter(variant -> variant.failures() > 0)
                .map(variant -> word(
                        "report.failed",
                        variant.name(),
                        variant.failures(),
                        variant.trials().size(),
                        variant.failure()))
                .toList();
    }

    private String variants(Finding finding) {
        return finding.variants().stream()
                .map(each -> cells(
                        "td",
                        List.of(
                                Page.escape(each.name()),
                                Page.escape(each.what().in(locale)))))
                .collect(joining(
                        "",
                        "<details><summary>" + Page.escape(word("html.variants")) + "</summary><table>",
                        "</table></details>"));
    }

    private String conditions(Finding finding) {
        var how = finding.conditions();
        var machine = how.machine();
        return word(
                "html.conditions",
                how.at().truncatedTo(ChronoUnit.SECONDS),
                how.rounds(),
                Figures.text(how.spanMillis() / 1e3),
                finding.load().isEmpty() ? "–" : finding.load(),
                String.join(
                        ", ",
                        machine.processor(),
                        "×" + machine.processors(),
                        machine.memoryMebibytes() + " MiB",
                        machine.kernel(),
                        "Java " + machine.jdk(),
                        machine.go()));
    }

    private String chip(Optional<Verdict> verdict) {
        var name = verdict.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("impossible");
        return "<span class=\"chip " + name + "\">" + Page.escape(verdict(verdict)) + "</span>";
    }

    private String verdict(Optional<Verdict> verdict) {
        return new Board(locale, false).verdict(verdict);
    }

    private static String paragraph(String text) {
        return "<p>" + Page.escape(text) + "</p>";
    }

    private static String note(String text) {
        return "<p class=\"note\">" + Page.escape(text) + "</p>";
    }

    private String word(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts).in(locale);
    }
}
