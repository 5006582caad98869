package dev.qiangcai.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.doctor.program.Programs;
import dev.qiangcai.doctor.prometheus.PrometheusRules;
import dev.qiangcai.doctor.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule on files in which it must find something, and on look-alikes in which it must not.
///
/// `src/test/resources/corpus/RULE/bad/CASE` and `…/good/CASE`: a case is a file, or a folder of files that belong
/// together. `corpus/RULE/expected` says where: a line `CASE FILE:LINE:COLUMN` for each bad case.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int FEWEST = 3;

    private static final Doctor DOCTOR = Doctor.usual();

    /// Their cases are programs and jars, which are no texts to be kept here: their own tests make them. Rules for
    /// Prometheus are tried where they are made; a few stand here for the way from there.
    private static final Set<String> MADE_ELSEWHERE = Stream.of(Programs.rules(), PrometheusRules.rules())
            .flatMap(set -> set.rules().stream())
            .map(rule -> rule.card().id())
            .filter(id -> !Files.exists(CORPUS.resolve(id)))
            .collect(Collectors.toSet());

    static List<String> rules() {
        return DOCTOR.rules().stream()
                .map(rule -> rule.card().id())
                .filter(id -> !MADE_ELSEWHERE.contains(id))
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void a_rule_finds_each_bad_case_where_it_is(String rule) throws IOException {
        var expected = Files.readAllLines(CORPUS.resolve(rule).resolve("expected"));
        var cases = cases(rule, "bad");
        assertThat(cases).as("bad cases of %s", rule).hasSizeGreaterThanOrEqualTo(FEWEST);
        for (var bad : cases) {
            var places = expected.stream()
                    .filter(line -> line.startsWith(bad.getFileName() + " "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList();
            assertThat(places).as("expected places of %s", bad).isNotEmpty();
            assertThat(found(rule, bad))
                    .as("what %s finds in %s", rule, bad)
                    .containsExactlyInAnyOrderElementsOf(places);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void a_rule_finds_nothing_in_the_good_cases(String rule) throws IOException {
        var cases = cases(rule, "good");
        assertThat(cases).as("good cases of %s", rule).hasSizeGreaterThanOrEqualTo(FEWEST);
        for (var good : cases) {
            assertThat(found(rule, good)).as("what %s finds in %s", rule, good).isEmpty();
        }
    }

    private static List<Path> cases(String rule, String kind) throws IOException {
        try (var found = Files.list(CORPUS.resolve(rule).resolve(kind))) {
            return found.sorted().toList();
        }
    }

    private static List<String> found(String rule, Path of) throws IOException {
        return DOCTOR.examine(sources(of)).findings().stream()
                .filter(finding -> finding.card().id().equals(rule))
                .map(finding -> finding.place().toString())
                .toList();
    }

    private static List<Source> sources(Path of) throws IOException {
        var top = Files.isDirectory(of) ? of : of.resolveSibling("");
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> Source.of(top.relativize(file).toString().replace('\\', '/'), text(file)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
