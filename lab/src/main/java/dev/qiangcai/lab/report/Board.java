package dev.qiangcai.lab.report;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.page.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A finding as the terminal shows it: the claim, one aligned line per comparison, what went wrong, the cure.
///
/// @param locale the owner's language
/// @param colour whether verdicts are coloured: only where somebody looks at them
public record Board(Locale locale, boolean colour) {
    private static final String WORDS = "dev.qiangcai.lab.words";

    /// The lines of one finding.
    public List<String> lines(Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(finding.number() + " " + finding.name() + " · " + platform(finding) + " · "
                + finding.claim().in(locale));
        finding.obstacle().ifPresent(why -> lines.add("  " + word("report.obstacle", why.in(locale))));
        if (finding.obstacle().isEmpty()) {
            lines.addAll(table(finding.comparisons()));
            lines.addAll(failures(finding));
        }
        lines.add("  " + word("report.cure", finding.cure().in(locale)));
        return lines;
    }

    private List<String> table(List<Compared> comparisons) {
        var rows = comparisons.stream()
                .map(each -> List.of(
                        verdict(Optional.of(each.verdict())),
                        each.what().in(locale),
                        each.metric(),
                        each.figures(),
                        Figures.ratio(each.ratio()),
                        each.verdict() == Verdict.SHOWN ? "" : word("report.claimed", each.claimed())))
                .toList();
        var aligned = new Columns(rows).lines();
        var lines = new ArrayList<String>();
        for (int i = 0; i < aligned.size(); i++) {
            var verdict = comparisons.get(i).verdict();
            lines.add("  " + painted(aligned.get(i), verdict, rows.get(i).getFirst()));
            if (verdict == Verdict.UNDECIDED) {
                lines.add("      " + comparisons.get(i).why().in(locale));
            }
        }
        return lines;
    }

    private String painted(String line, Verdict verdict, String word) {
        return colour ? paint(verdict) + word + "\u001b[0m" + line.substring(word.length()) : line;
    }

    private static String paint(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> "\u001b[32m";
            case WEAKER -> "\u001b[36m";
            case REFUTED -> "\u001b[31m";
            case REVERSED -> "\u001b[35m";
            case UNDECIDED -> "\u001b[33m";
            case SHOWN -> "\u001b[2m";
        };
    }

    private Stream<String> failed(Tested variant) {
        return variant.failures() == 0
                ? Stream.empty()
                : Stream.of("  "
                        + word(
                                "report.failed",
                                variant.name(),
                                variant.failures(),
                                variant.trials().size(),
                                variant.failure()));
    }

    private List<String> failures(Finding finding) {
        return finding.variants().stream().flatMap(this::failed).toList();
    }

    String verdict(Optional<Verdict> verdict) {
        return word("verdict."
                + verdict.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("impossible"));
    }

    static String platform(Finding finding) {
        return switch (finding.platform()) {
            case GO -> "Go";
            case JVM -> "JVM";
        };
    }

    private String word(String key, Object... facts) {
        return Sentence.of(WORDS, key, facts).in(locale);
    }
}
