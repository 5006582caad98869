package dev.qiangcai.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.qiangcai.lab.judge.Verdict;
import dev.qiangcai.lab.run.FakeExperiment;
import dev.qiangcai.lab.trial.Claim.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    @TempDir
    private Path folder;

    private Told told;

    @BeforeEach
    void room_for_trials() {
        told = new Told(folder.resolve("trials"));
    }

    @Test
    void what_is_written_is_read_again_to_the_last_figure() {
        var findings = new Findings(List.of(told.finding(Platform.JVM, 300), broken(), impossible(Platform.GO)));
        findings.write(folder.resolve("out/claims.json"));
        assertThat(Findings.read(folder.resolve("out/claims.json"))).isEqualTo(findings);
    }

    @Test
    void an_infinite_ratio_survives_the_file() {
        var findings = new Findings(List.of(told.finding(Platform.JVM, FakeExperiment.of(bench -> 0, bench -> 1))));
        findings.write(folder.resolve("claims.json"));
        var ratio = Findings.read(folder.resolve("claims.json"))
                .findings()
                .getFirst()
                .comparisons()
                .getFirst()
                .ratio();
        assertThat(ratio.orElseThrow().median()).isInfinite();
    }

    @Test
    void a_later_run_replaces_what_it_tried_and_nothing_else() {
        var earlier = new Findings(List.of(told.finding(Platform.GO, 300), told.finding(Platform.JVM, 300)));
        var both = earlier.with(new Findings(List.of(told.finding(Platform.JVM, 100))));
        assertThat(both.findings()).extracting(Finding::platform).containsExactly(Platform.GO, Platform.JVM);
        assertThat(both.findings().getFirst().verdict()).contains(Verdict.CONFIRMED);
        assertThat(both.findings().getLast().verdict()).contains(Verdict.REFUTED);
    }

    @Test
    void a_run_that_could_not_try_a_claim_takes_nothing_away() {
        var earlier = new Findings(List.of(told.finding(Platform.GO, 300)));
        assertThat(earlier.with(new Findings(List.of(impossible(Platform.GO))))).isEqualTo(earlier);
        assertThat(new Findings(List.of())
                        .with(new Findings(List.of(impossible(Platform.GO))))
                        .findings())
                .hasSize(1);
    }

    @Test
    void a_file_of_something_else_is_said_so_and_left_alone() throws IOException {
        var file = Files.writeString(folder.resolve("claims.json"), "{\"findings\": 3}");
        assertThatThrownBy(() -> ClaimsPage.add(folder, new Findings(List.of())))
                .isInstanceOf(FindingsUnreadable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Move it away");
        assertThat(file).hasContent("{\"findings\": 3}");
    }

    @Test
    void the_claims_page_sets_go_and_the_jvm_side_by_side() throws IOException {
        ClaimsPage.add(folder, new Findings(List.of(told.finding(Platform.GO, 300))));
        ClaimsPage.add(folder, new Findings(List.of(told.finding(Platform.JVM, 100))));
        assertThat(folder.resolve("claims.md"))
                .content()
                .contains("| [1 gc-logging](#1-gc-logging) | **confirmed** | **refuted** |")
                .contains("## 1 gc-logging")
                .contains("| claim | Cure: <b>P99 \\| 412 → 1280</b> |")
                .contains("; claimed ×3: *confirmed*")
                .contains("2026-01-02 on M1: 5 rounds of 2 s")
                .contains("- M1: Some CPU, 2 processors, 8192 MiB, Linux 6.1 amd64, Java 25.0.3, go1.23");
        assertThat(folder.resolve("verdicts.properties"))
                .content()
                .contains(
                        "gc-logging/go.number=1\n",
                        "gc-logging/go.verdict=confirmed\n",
                        "gc-logging/jvm.verdict=refuted\n");
    }

    @Test
    void the_terminal_shows_verdict_figures_ratio_and_claim_in_one_line_each() {
        var lines = new Board(Locale.ENGLISH, false).lines(told.finding(Platform.JVM, 300));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  confirmed  experiments  P99 latency  101 → 30")
                        .contains(" ms  ×3 (")
                        .endsWith("claimed ×3"));
        assertThat(String.join("", lines)).doesNotContain("\u001b");
        assertThat(new Board(Locale.CHINESE, true).lines(told.finding(Platform.JVM, 300)))
                .anySatisfy(line -> assertThat(line).contains("\u001b[32m证实\u001b[0m"));
    }

    @Test
    void a_variant_that_always_fails_is_said_with_its_first_reason() {
        var lines = String.join("\n", new Board(Locale.ENGLISH, false).lines(broken()));
        assertThat(lines)
                .contains("undecided")
                .contains("on: 5 of 5 trials failed, first with: IOException: the server fell over");
        assertThat(broken().broken()).isTrue();
    }

    @Test
    void the_page_needs_no_internet_and_escapes_what_it_tells() {
        var html = new LabPage(new Findings(List.of(told.finding(Platform.JVM, 300), broken())), Locale.CHINESE)
                .page()
                .html();
        assertThat(html)
                .contains("uPlot", "证实 1", "&lt;b&gt;P99", "id=\"plot-gc-logging-JVM-0\"")
                .doesNotContain("<b>P99")
                .doesNotContainPattern("(src|href)=\"http")
                .doesNotContainPattern("\\{\\{[a-z]+}}");
    }

    private Finding broken() {
        return told.finding(Platform.GO, FakeExperiment.of(bench -> 1, bench -> {
            throw new IOException("the server fell over");
        }));
    }

    private Finding impossible(Platform platform) {
        return told.finding(platform, FakeExperiment.impossible());
    }
}
