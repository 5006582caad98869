package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.gotemplate.Expansion.Expanded;
import dev.qiangcai.gotemplate.Expansion.Failed;
import dev.qiangcai.gotemplate.Expansion.Untold;
import dev.qiangcai.gotemplate.GoTemplate.Broken;
import dev.qiangcai.gotemplate.GoTemplate.Parsed;
import dev.qiangcai.gotemplate.Oracle.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks Go itself about the same templates. What newer releases than the installed one have changed is left out.
class GoAgreementIT {
    private static final Sample SAMPLE = new Sample(
            Map.of("job", "node", "instance", "host.example:9100"),
            1234.5,
            new Sample.Server(Map.of("cluster", "one"), URI.create("http://prometheus.example/prefix")),
            Instant.ofEpochSecond(1_700_000_000),
            false);
    /// What only Prometheus does, and the oracle does not.
    private static final Pattern NOT_GOS =
            Pattern.compile("humanizeDuration|humanizeTimestamp|toTime|toDuration|stripPort|stripDomain|parseDuration");

    private static Oracle go;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        go = Oracle.build(folder);
    }

    @Test
    void every_template_is_taken_or_refused_and_expanded_in_gos_own_words() throws IOException {
        assertThat(differences(templates())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void so_is_every_template_that_is_nearly_right(long seed) throws IOException {
        assertThat(differences(Mutations.many(templates(), seed, 4000)))
                .as("seed %d", seed)
                .isEmpty();
    }

    private static List<String> differences(List<String> templates) throws IOException {
        var answers = go.ask(templates);
        var differences = new ArrayList<String>();
        for (var i = 0; i < templates.size(); i++) {
            var template = templates.get(i);
            var ours = answer(template, answers.get(i));
            var theirs = answers.get(i);
            if (!ours.equals(theirs) && !Newer.explains(ours, theirs)) {
                differences.add(GoText.quoted(template) + "\n  go:   " + theirs + "\n  ours: " + ours);
            }
        }
        return differences;
    }

    /// What is made of it here; the other's answer, where this one has none.
    private static Answer answer(String template, Answer theirs) {
        return switch (GoTemplate.parse("Oracle", template)) {
            case Broken(var fault) -> new Answer("parse", fault.message());
            case Parsed _
            when !theirs.verdict().equals("parse") && NOT_GOS.matcher(template).find() -> theirs;
            case Parsed parsed ->
                switch (parsed.expand(SAMPLE)) {
                    case Expanded(var text) -> new Answer("ok", text);
                    case Failed(var fault) -> new Answer("execute", fault.message());
                    case Untold _ -> theirs;
                };
        };
    }

    private static List<String> templates() throws IOException {
        try (var file = requireNonNull(GoAgreementIT.class.getResourceAsStream("/templates.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
