package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.qiangcai.gotemplate.GoTemplate.Broken;
import dev.qiangcai.gotemplate.GoTemplate.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks Go itself about the same templates. What newer releases than the installed one have changed is left out.
class GoAgreementIT {
    private static Oracle go;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        go = Oracle.build(folder);
    }

    @Test
    void every_template_is_taken_or_refused_in_gos_own_words() throws IOException {
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
            var ours = reading(templates.get(i));
            var theirs =
                    answers.get(i).verdict().equals("parse") ? answers.get(i).words() : "";
            if (!ours.equals(theirs) && !newer(ours, theirs)) {
                differences.add(GoText.quoted(templates.get(i)) + "\n  go:   " + theirs + "\n  ours: " + ours);
            }
        }
        return differences;
    }

    private static String reading(String template) {
        return switch (GoTemplate.parse("Oracle", template)) {
            case Broken(var fault) -> fault.message();
            case Parsed _ -> "";
        };
    }

    /// Since 1.20 a parenthesis too many is an error of its own; since 1.23 there is `else with`.
    private static boolean newer(String ours, String theirs) {
        return ours.contains("unexpected right paren")
                || theirs.contains("unexpected \")\" in")
                || theirs.contains("unexpected <with> in else");
    }

    private static List<String> templates() throws IOException {
        try (var file = requireNonNull(GoAgreementIT.class.getResourceAsStream("/templates.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
