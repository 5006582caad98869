package dev.qiangcai.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What the doctor tells is what was found.
class VerdictsTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void the_verdicts_in_the_docs_are_those_of_the_findings_there() {
        var findings = Findings.read(DOCS.resolve("claims.json"));
        assertThat(DOCS.resolve("verdicts.properties")).hasContent(new Verdicts(findings).text());
    }
}
