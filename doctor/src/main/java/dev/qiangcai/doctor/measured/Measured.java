package dev.qiangcai.doctor.measured;

import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lab's verdicts, each by the name of its claim, such as `debug-flags/jvm`.
public final class Measured {
    private static final String WORDS = "dev.qiangcai.doctor.words";

    private final Map<String, JsonNode> findings;

    private Measured(Map<String, JsonNode> findings) {
        this.findings = findings;
    }

    /// Those that came with the program.
    public static Measured bundled() {
        var json = new JsonMapper();
        try (var stream = Objects.requireNonNull(Measured.class.getResourceAsStream("claims.json"));
                var told = new FilteringParserDelegate(
                        json.createParser(stream), new Told(), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            var findings = new LinkedHashMap<String, JsonNode>();
            for (var finding : json.<JsonNode>readTree(told).path("findings")) {
                var platform = finding.path("platform").asText().toLowerCase(Locale.ROOT);
                findings.put(finding.path("name").asText() + "/" + platform, finding);
            }
            return new Measured(findings);
        } catch (IOException e) {
            throw new UncheckedIOException("the lab's findings in this program cannot be read", e);
        }
    }

    /// Where a claim is told: a place in docs/claims.md.
    public Optional<String> link(String claim) {
        return finding(claim)
                .map(finding -> "docs/claims.md#" + finding.path("number").asInt() + "-"
                        + finding.path("name").asText());
    }

    /// What was measured, in one sentence: the claim's own figure without the setting and with it.
    public Optional<Sentence> of(String claim, Locale language) {
        return finding(claim).flatMap(finding -> {
            var first = finding.path("comparisons").path(0);
            return first.path("with").path("median").isNumber()
                    ? Optional.of(sentence(first, language))
                    : Optional.empty();
        });
    }

    private Optional<JsonNode> finding(String claim) {
        return Optional.ofNullable(findings.get(claim))
                .or(() -> findings.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(claim + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static Sentence sentence(JsonNode comparison, Locale language) {
        var what = comparison.path("what");
        var said = what.path(language.getLanguage()).asText(what.path("en").asText());
        return Sentence.of(
                WORDS,
                "measured",
                said,
                comparison.path("metric").asText(),
                digits(comparison.path("without").path("median").asDouble()),
                digits(comparison.path("with").path("median").asDouble()),
                comparison.path("unit").asText(),
                Sentence.of(
                        WORDS, "verdict." + comparison.path("verdict").asText().toLowerCase(Locale.ROOT)));
    }

    /// Three digits that count.
    private static String digits(double figure) {
        var rounded = new BigDecimal(figure).round(new MathContext(3));
        return rounded.stripTrailingZeros().toPlainString();
    }

    /// All but the single trials, which make up nine tenths of the lab's file.
    private static final class Told extends TokenFilter {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return name.equals("variants") ? null : this;
        }
    }
}
