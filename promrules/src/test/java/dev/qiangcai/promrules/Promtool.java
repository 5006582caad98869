package dev.qiangcai.promrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The `promtool` that is installed, if any. One process is asked for many files: to start it is what takes time.
final class Promtool {
    private static final int AT_ONCE = 200;

    private final Path folder;

    /// @param folder where it works, and what names of files are told from
    Promtool(Path folder) {
        this.folder = folder;
    }

    static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("promtool", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// Whether it is of Prometheus 2, which knows the older names only.
    boolean older() throws IOException, InterruptedException {
        return said(List.of("promtool", "--version")).contains("version 2.");
    }

    /// What it says of each file that it refuses.
    Map<String, String> refused(List<String> names) throws IOException, InterruptedException {
        var refused = new HashMap<String, String>();
        for (var from = 0; from < names.size(); from += AT_ONCE) {
            var command = new ArrayList<>(List.of("promtool", "check", "rules", "--lint=none"));
            var batch = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            command.addAll(batch);
            for (var answer : said(command).split("(?m)^Checking ", -1)) {
                var end = answer.indexOf('\n');
                var name = end < 0 ? "" : answer.substring(0, end);
                if (batch.contains(name) && !answer.contains("\n  SUCCESS: ")) {
                    refused.put(name, answer.substring(end).strip());
                }
            }
        }
        return refused;
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("promtool", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("promtool ends").isTrue();
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
