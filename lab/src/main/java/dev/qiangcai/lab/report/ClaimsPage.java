package dev.qiangcai.lab.report;

import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.page.TextFile;
import dev.qiangcai.lab.run.Machine;
import dev.qiangcai.lab.trial.Claim.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// docs/claims.md: an overview of all verdicts, then each claim with Go and the JVM side by side. In English, like all
/// documents.
///
/// @param findings what was found, by this run and by earlier ones
public record ClaimsPage(Findings findings) {
    private static final String HEAD = """
            # Claims, tried

            Written by `./qiangcai lab --all --write`; each run replaces the claims that it tried. How to read a verdict is in
            [lab.md](lab.md); every figure of every trial is in [claims.json](claims.json). A factor is with the setting ÷ without,
            a median of rounds; in brackets its 95 % interval.

            """;

    /// Adds findings to the folder's claims.json, and writes its claims.md and verdicts.properties anew.
    ///
    /// @throws FindingsUnreadable when the claims.json there is no such file
    public static void add(Path folder, Findings found) {
        var kept = folder.resolve("claims.json");
        var all = Findings.read(kept).with(found);
        all.write(kept);
        TextFile.write(folder.resolve("claims.md"), new ClaimsPage(all).markdown());
        new Verdicts(all).write(folder.resolve("verdicts.properties"));
    }

    String markdown() {
        var page = new StringBuilder(HEAD);
        page.append("| claim | Go | JVM |\n|---|---|---|\n");
        var claims = claims();
        for (var claim : claims) {
            page.append(row(
                    "[%d %s](#%d-%s)".formatted(claim.number(), claim.name(), claim.number(), claim.name()),
                    claim.cell(each -> "**" + verdict(each) + "**")));
        }
        claims.forEach(claim -> page.append(section(claim)));
        page.append("\n## Machines\n");
        var machines = machines();
        for (int i = 0; i < machines.size(); i++) {
            page.append("- M")
                    .append(i + 1)
                    .append(": ")
                    .append(text(machine(machines.get(i))))
                    .append('\n');
        }
        return page.toString();
    }

    private String section(SideBySide claim) {
        return "\n## " + claim.number() + " " + claim.name() + "\n\n| | Go | JVM |\n|---|---|---|\n"
                + row("claim", claim.cell(each -> text(each.claim().en())))
                + row("verdict", claim.cell(each -> "**" + verdict(each) + "**" + why(each)))
                + row("measured", claim.cell(ClaimsPage::measured))
                + row("cure", claim.cell(each -> text(each.cure().en())))
                + row("tried", claim.cell(this::conditions));
    }

    private static String row(String head, List<String> cells) {
        return "| " + head + " | " + String.join(" | ", cells) + " |\n";
    }

    private static String why(Finding finding) {
        return finding.obstacle()
                .or(() -> finding.comparisons().stream().findFirst().map(Compared::why))
                .map(why -> "<br>" + text(why.en()))
                .orElse("");
    }

    private static String measured(Finding finding) {
        return finding.obstacle().isPresent()
                ? "–"
                : finding.comparisons().stream().map(ClaimsPage::measured).collect(Collectors.joining("<br>"));
    }

    private static String measured(Compared compared) {
        var claimed = compared.verdict() == Verdict.SHOWN
                ? ""
                : "; claimed " + compared.claimed() + ": *" + word(compared.verdict()) + "*";
        return text(compared.what().en() + ": " + compared.metric() + " " + compared.figures() + ", "
                        + Figures.ratio(compared.ratio()))
                + text(claimed);
    }

    private String conditions(Finding finding) {
        var how = finding.conditions();
        var load = finding.load();
        return "%s on M%d: %d rounds of %s%s%s"
                .formatted(
                        how.at().toString().substring(0, 10),
                        machines().indexOf(how.machine()) + 1,
                        how.rounds(),
                        Figures.text(how.spanMillis() / 1e3) + " s",
                        how.quick() ? ", a quick look" : "",
                        load.isEmpty() ? "" : ", load " + load);
    }

    private List<Machine> machines() {
        return findings.findings().stream()
                .map(each -> each.conditions().machine())
                .distinct()
                .toList();
    }

    private static String machine(Machine machine) {
        return "%s, %d processors, %d MiB, %s, Java %s%s"
                .formatted(
                        machine.processor().isEmpty() ? "unknown processor" : machine.processor(),
                        machine.processors(),
                        machine.memoryMebibytes(),
                        machine.kernel(),
                        machine.jdk(),
                        machine.go().isEmpty() ? ", no Go" : ", " + machine.go());
    }

    private List<SideBySide> claims() {
        var claims = new ArrayList<SideBySide>();
        for (var finding : findings.findings()) {
            var of = claims.stream()
                    .filter(each -> each.name().equals(finding.name()))
                    .findFirst();
            if (of.isEmpty()) {
                claims.add(new SideBySide(
                        finding.number(), finding.name(), find(finding, Platform.GO), find(finding, Platform.JVM)));
            }
        }
        return claims;
    }

    private Optional<Finding> find(Finding like, Platform platform) {
        return findings.findings().stream()
                .filter(each -> each.name().equals(like.name()) && each.platform() == platform)
                .findFirst();
    }

    private static String verdict(Finding finding) {
        return finding.verdict().map(ClaimsPage::word).orElse("not tried");
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// A text that breaks no table.
    private static String text(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /// One claim on both platforms.
    private record SideBySide(int number, String name, Optional<Finding> go, Optional<Finding> jvm) {
        List<String> cell(Function<Finding, String> told) {
            return List.of(go.map(told).orElse("–"), jvm.map(told).orElse("–"));
        }
    }
}
