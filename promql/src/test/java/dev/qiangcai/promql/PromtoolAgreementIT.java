package dev.qiangcai.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks `promtool` whether it takes expressions that are nearly right. What releases after 2.42 have brought is left
/// out.
class PromtoolAgreementIT {
    private static final List<String> GOOD = List.of(
            "sum by (job) (rate(http_requests_total{code=~\"5..\"}[5m])) / sum by (job) (rate(http_requests_total[5m])) > 0.05",
            "histogram_quantile(0.99, sum by (le, job) (rate(latency_seconds_bucket[10m])))",
            "up{job=\"node\"} == 0 unless on (instance) maintenance",
            "predict_linear(node_filesystem_avail_bytes{mountpoint=\"/\"}[6h], 86400) < 0",
            "a * on (b, c) group_left (d) e offset 1w",
            "max_over_time(deriv(rate(x[1m])[5m:1m])[10m:]) @ end()",
            "label_replace(topk(3, x), 'a', '$1', 'b', '(.*)') or vector(1)",
            "count_values without (instance) (\"version\", build_info) >= bool 1e3",
            "-x ^ 2 % 3 atan2 (y - time()) * 60");
    private static final List<String> SCRAPS = List.of(
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ",",
            "=",
            "==",
            "!=",
            "=~",
            "<",
            ">",
            "+",
            "-",
            "*",
            "/",
            "^",
            " and ",
            " by (a) ",
            " on (a) ",
            " group_left ",
            " bool ",
            " offset 5m",
            " @ 10",
            " @ start()",
            "[5m]",
            "[5m:1m]",
            "5",
            "Inf",
            "5m",
            "a=\"b\"",
            "rate(",
            "sum(",
            "topk(1,",
            "x",
            "a:b",
            ":",
            "#",
            "\n",
            "!",
            "$",
            "0x1f",
            "1e3",
            ".5");
    /// What 2.42 refuses and later releases take: numbers for durations, and labels of any name to group by.
    private static final Pattern TAKEN_LATER = Pattern.compile("\\d+:\\d+: parse error: (?:"
            + "missing unit character in duration"
            + "|unexpected number \"[^\"]*\" in offset, expected duration"
            + "|unexpected metric identifier \"[^\"]*\" in grouping opts, expected label)");
    /// What 2.42 takes and later releases refuse.
    private static final String REFUSED_LATER = "no @ modifiers allowed before range";
    private static final Pattern ANSWER =
            Pattern.compile("rule (\\d+), \"r\\d+\": (?:could not parse expression: )?([^\\n]*)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_verdicts_are_the_same(long seed) throws IOException {
        Assumptions.assumeTrue(installed(), "promtool is not installed");
        var expressions = mutations(new Random(seed));
        var answers = ask(expressions);
        var differences = new ArrayList<String>();
        for (var i = 0; i < expressions.size(); i++) {
            var theirs = answers.get(i);
            var ours = Expressions.STABLE.parse(expressions.get(i)).errors();
            if (ours.isEmpty() != theirs.isEmpty() && !later(theirs, ours)) {
                differences.add(GoText.quoted(expressions.get(i)) + "\n  promtool: " + theirs + "\n  ours: " + ours);
            }
        }
        assertThat(differences).as("seed %d", seed).isEmpty();
    }

    private static boolean later(String theirs, List<ParseError> ours) {
        return ours.isEmpty()
                ? TAKEN_LATER.matcher(theirs).matches()
                : ours.stream().allMatch(error -> error.message().equals(REFUSED_LATER));
    }

    private static List<String> mutations(Random random) {
        var all = new TreeSet<String>();
        while (all.size() < 2000) {
            var text = GOOD.get(random.nextInt(GOOD.size()));
            for (var i = random.nextInt(2); i >= 0; i--) {
                var from = random.nextInt(text.length());
                var to = Math.min(text.length(), from + random.nextInt(4));
                text = text.substring(0, from)
                        + (random.nextInt(3) == 0 ? "" : SCRAPS.get(random.nextInt(SCRAPS.size())))
                        + text.substring(to);
            }
            if (!text.isBlank()) {
                all.add(text);
            }
        }
        return List.copyOf(all);
    }

    /// What is wrong with each, in promtool's words; nothing where it is taken.
    private List<String> ask(List<String> expressions) throws IOException {
        var rules = new StringBuilder("groups:\n- name: g\n  rules:\n");
        for (var i = 0; i < expressions.size(); i++) {
            rules.append("  - record: r")
                    .append(i)
                    .append("\n    expr: ")
                    .append(GoText.quoted(expressions.get(i)))
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve("rules.yml"), rules);
        var promtool = new ProcessBuilder("promtool", "check", "rules", "--lint=none", file.toString())
                .redirectErrorStream(true)
                .start();
        var answers = new ArrayList<>(Collections.nCopies(expressions.size(), ""));
        try (var out = promtool.getInputStream()) {
            var answer = ANSWER.matcher(new String(out.readAllBytes(), StandardCharsets.UTF_8));
            while (answer.find()) {
                answers.set(Integer.parseInt(answer.group(1)) - 1, answer.group(2));
            }
        }
        assertThat(answers).as("promtool refuses some").anyMatch(answer -> !answer.isEmpty());
        return answers;
    }

    private static boolean installed() {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
