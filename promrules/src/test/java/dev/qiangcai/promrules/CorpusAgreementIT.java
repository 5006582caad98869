package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.promql.Features;
import dev.qiangcai.promrules.format.Dialect;
import dev.qiangcai.promrules.format.Form;
import dev.qiangcai.promrules.format.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Compares verdicts on all rule files below a folder with the `promtool` that is installed:
///
/// ```
/// mvn verify -pl promrules -am -Dit.test=CorpusAgreementIT -Dpromrules.corpus=/some/folder
/// ```
///
/// Objects of Kubernetes are left out, since `promtool` does not read them.
class CorpusAgreementIT {
    private static final String FOLDER = System.getProperty("promrules.corpus", "");

    /// What Prometheus 2 refuses and 3 takes, by the words of `promtool`.
    private static final Pattern TAKEN_LATER =
            Pattern.compile("field (?:labels|query_offset) not found in type rulefmt.RuleGroup"
                    + "|unknown function with name \"(?:histogram_avg|histogram_stddev|histogram_stdvar|first_over_time)\""
                    + "|missing unit character in duration"
                    + "|unexpected number \"[^\"]*\" in offset, expected duration"
                    + "|in grouping opts, expected label"
                    + "|unexpected string \"[^\"]*\" in label matching");

    /// What Prometheus 2 takes and 3 refuses, by our words.
    private static final Pattern REFUSED_LATER = Pattern.compile(
            "holt_winters|no @ modifiers allowed before range|braces present in the recording rule name");

    @Test
    void every_rule_file_gets_the_verdict_of_promtool() throws Exception {
        assumeTrue(!FOLDER.isEmpty(), "no corpus is given");
        assumeTrue(Promtool.installed(), "promtool is not installed");
        var folder = Path.of(FOLDER);
        var promtool = new Promtool(folder);
        var reports = reports(folder, promtool.older());
        var refused = promtool.refused(List.copyOf(reports.keySet()));
        var later = 0;
        var differences = new ArrayList<String>();
        for (var report : reports.values()) {
            if (report.valid() != refused.containsKey(report.name())) {
                continue;
            }
            if (promtool.older() && later(report, refused)) {
                later++;
            } else {
                differences.add(report.name() + "\n  promtool: " + refused.getOrDefault(report.name(), "takes it")
                        + "\n  ours: " + report.problems());
            }
        }
        System.out.printf(
                "%d rule files, %d refused by promtool: %d verdicts agree, %d differ by its age, %d differ%n",
                reports.size(), refused.size(), reports.size() - later - differences.size(), later, differences.size());
        assertThat(differences).isEmpty();
    }

    private static boolean later(Report report, Map<String, String> refused) {
        var pattern = report.valid() ? TAKEN_LATER : REFUSED_LATER;
        var words =
                report.valid() ? refused.get(report.name()) : report.problems().toString();
        return pattern.matcher(words).find();
    }

    private static Map<String, Report> reports(Path folder, boolean older) throws IOException {
        var rules =
                new PromRules(Settings.DEFAULT.with(new Dialect(Features.STABLE, older ? Names.LEGACY : Names.UTF8)));
        var reports = new TreeMap<String, Report>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".rules")) {
                    reports.put(name, report(rules, name, file));
                }
            }
        }
        reports.values().removeIf(report -> report.form() == Form.KUBERNETES);
        return reports;
    }

    private static Report report(PromRules rules, String name, Path file) throws IOException {
        return rules.check(List.of(Source.of(name, Files.readAllBytes(file)))).getFirst();
    }
}
