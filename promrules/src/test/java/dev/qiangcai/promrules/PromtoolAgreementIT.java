package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.qiangcai.promql.Features;
import dev.qiangcai.promrules.format.Dialect;
import dev.qiangcai.promrules.format.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
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
        assumeTrue(installed(), "promtool is not installed");
        var rules = new PromRules(Settings.DEFAULT.with(new Dialect(Features.STABLE, Names.LEGACY)));
        var mutants = new Mutants(SEED);
        var here = new TreeMap<String, Report>();
        for (var i = 0; i < FILES; i++) {
            var name = i + ".yml";
            var text = mutants.next();
            Files.writeString(folder.resolve(name), text);
            here.put(name, rules.check(name, text));
        }
        var taken = taken(here.keySet());
        here.forEach((name, report) -> assertThat(report.valid())
                .as("file %s of seed %s: %s", name, SEED, report.problems())
                .isEqualTo(taken.contains(name)));
    }

    /// The files that promtool takes. One process is asked for all: to start it is what takes time.
    private Set<String> taken(Collection<String> names) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        var command = new ArrayList<>(List.of("promtool", "check", "rules"));
        command.addAll(names);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("promtool ends").isTrue();
        var taken = new HashSet<String>();
        var name = "";
        for (var line : Files.readAllLines(said)) {
            if (line.startsWith("Checking ")) {
                name = line.substring("Checking ".length());
            } else if (line.startsWith("  SUCCESS: ")) {
                taken.add(name);
            }
        }
        return taken;
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("promtool", "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
