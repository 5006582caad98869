package dev.qiangcai.doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.Findings;
import dev.qiangcai.doctor.measured.Measured;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {
    private static final Source FILE = Source.of("deploy/app.yaml", "env:\n\t抢菜 GODEBUG: gctrace=1, <x>\n");
    private static final Language ENGLISH = new Language(Locale.ENGLISH, Measured.bundled());

    private static Diagnosis diagnosis() {
        var fault = new Diagnosis.Fault(
                Place.of("big,file:1.yaml"), Sentence.of("dev.qiangcai.doctor.words", "too-long", 100, 8));
        return new Diagnosis(
                List.of(Findings.about(FILE, "gctrace=1", "gctrace=0"), Findings.travelled(FILE, "<x>")),
                List.of(fault),
                2,
                Map.of(FILE.name(), FILE));
    }

    private static String written(Report report, Diagnosis diagnosis) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        report.write(diagnosis, out);
        out.flush();
        return text.toString();
    }

    private static JsonNode json(Report report, Diagnosis diagnosis) throws IOException {
        return new JsonMapper().readTree(written(report, diagnosis));
    }

    @Test
    void people_see_the_line_with_the_culprit_underlined_in_the_columns_of_their_terminal() {
        var text = written(new TextReport(ENGLISH, false), diagnosis());
        assertThat(text)
                .contains(
                        "deploy/app.yaml:2:14 warning ignore-without-reason",
                        "    2 | \t抢菜 GODEBUG: gctrace=1, <x>\n",
                        "      | \t              ^^^^^^^^^\n",
                        "Deployment env (deploy/app.yaml:1:1)",
                        "big,file:1.yaml:1:1 too long to be read: 100 MiB",
                        "Files: 2. Errors: 0, warnings: 2, notices: 0. Not readable: 1.")
                .containsOnlyOnce("remedy");
    }

    @Test
    void colours_are_signs_around_the_same_words() {
        var plain = written(new TextReport(ENGLISH, false), diagnosis());
        var coloured = written(new TextReport(ENGLISH, true), diagnosis());
        assertThat(coloured).isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain);
    }

    @Test
    void a_long_line_is_cut_around_the_culprit() {
        var source = Source.of("x", "a".repeat(500) + "culprit" + "b".repeat(500));
        var snippet =
                Snippet.of(source, Findings.word(source, "culprit").place()).orElseThrow();
        assertThat(snippet.text())
                .hasSizeLessThan(130)
                .contains("culprit")
                .startsWith("…")
                .endsWith("…");
        assertThat(snippet.mark().length()).isEqualTo(snippet.text().indexOf("culprit") + 7);
        assertThat(snippet.mark().strip()).isEqualTo("^^^^^^^");
    }

    @Test
    void programs_get_every_place_and_the_way() throws IOException {
        var root = json(new JsonReport(ENGLISH), diagnosis());
        assertThat(root.path("files").asInt()).isEqualTo(2);
        var first = root.path("findings").path(0);
        assertThat(first.path("rule").asText()).isEqualTo("ignore-without-reason");
        assertThat(first.path("line").asInt()).isEqualTo(2);
        assertThat(first.path("column").asInt()).isEqualTo(14);
        assertThat(first.path("endColumn").asInt()).isEqualTo(23);
        assertThat(first.path("fixable").asBoolean()).isTrue();
        assertThat(root.path("findings")
                        .path(1)
                        .path("way")
                        .path(0)
                        .path("what")
                        .asText())
                .isEqualTo("Deployment env");
        assertThat(root.path("faults").path(0).path("file").asText()).isEqualTo("big,file:1.yaml");
    }

    @Test
    void code_scanning_gets_what_the_schema_of_sarif_allows() throws IOException {
        var sarif = written(new SarifReport(ENGLISH, "0.1.0", List.of(Findings.card())), diagnosis());
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema(), InputFormat.JSON);
        assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(sarif.replace("\"level\"", "\"levle\""), InputFormat.JSON))
                .isNotEmpty();
        var run = new JsonMapper().readTree(sarif).path("runs").path(0);
        assertThat(run.path("columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.path("results").path(0).path("fixes")).hasSize(1);
        assertThat(run.path("results").path(1).path("relatedLocations")).hasSize(1);
    }

    private static String schema() throws IOException {
        try (var stream = ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void github_gets_one_command_a_finding_whatever_the_text_holds() {
        assertThat(written(new GithubReport(ENGLISH), diagnosis()).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("::warning file="))
                .anyMatch(line -> line.contains("file=deploy/app.yaml,line=2,endLine=2,col=14,endColumn=23,"))
                .anyMatch(line -> line.contains("file=big%2Cfile%3A1.yaml,"));
    }

    @Test
    void test_reports_get_xml_that_can_be_read() throws Exception {
        var xml = written(new JunitReport(ENGLISH), diagnosis());
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void a_clean_diagnosis_is_told_as_one_in_every_form() {
        var clean = new Diagnosis(List.of(), List.of(), 7, Map.of());
        assertThat(written(new TextReport(ENGLISH, false), clean)).contains("Files: 7. Errors: 0");
        assertThat(written(new GithubReport(ENGLISH), clean)).isEmpty();
        assertThat(written(new JunitReport(ENGLISH), clean)).contains("7 files").doesNotContain("failure>");
    }
}
