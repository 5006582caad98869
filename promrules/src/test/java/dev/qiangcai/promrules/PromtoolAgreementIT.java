package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.promql.Features;
import dev.qiangcai.promrules.format.Dialect;
import dev.qiangcai.promrules.format.Names;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares verdicts with `promtool check rules`, where it is installed. Debian's is of Prometheus 2: it knows only the
/// older names, and the files here use nothing that came later.
class PromtoolAgreementIT {
    private static final long SEED = 20_260_101;
    private static final int FILES = 400;

    @TempDir
    Path folder;

    @Test
    void files_that_are_nearly_right_get_the_verdict_of_promtool() throws Exception {
        assumeTrue(Promtool.installed(), "promtool is not installed");
        var rules = new PromRules(Settings.DEFAULT.with(new Dialect(Features.STABLE, Names.LEGACY)));
        var mutants = new Mutants(SEED);
        var here = new TreeMap<String, Report>();
        for (var i = 0; i < FILES; i++) {
            var name = i + ".yml";
            var text = mutants.next();
            Files.writeString(folder.resolve(name), text);
            here.put(name, rules.check(name, text));
        }
        var refused = new Promtool(folder).refused(List.copyOf(here.keySet()));
        here.forEach((name, report) -> assertThat(report.valid())
                .as("file %s of seed %s: %s", name, SEED, report.problems())
                .isEqualTo(!refused.containsKey(name)));
    }
}
