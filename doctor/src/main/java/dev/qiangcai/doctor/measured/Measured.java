package dev.qiangcai.doctor.measured;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The lab's verdicts, each by the name of its claim, such as `debug-flags/jvm`.
public final class Measured {
    private static final String WORDS = "dev.qiangcai.doctor.words";
    private static final String NUMBER = ".number";

    private final Properties told;

    private Measured(Properties told) {
        this.told = told;
    }

    /// Those that came with the program.
    public static Measured bundled() {
        try (var stream = Objects.requireNonNull(Measured.class.getResourceAsStream("verdicts.properties"));
                var text = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var told = new Properties();
            told.load(text);
            return new Measured(told);
        } catch (IOException e) {
            throw new UncheckedIOException("the lab's verdicts in this program cannot be read", e);
        }
    }

    /// Where a claim is told: a place in docs/claims.md.
    public Optional<String> link(String claim) {
        return finding(claim)
                .map(finding ->
                        "docs/claims.md#" + told(finding, NUMBER) + "-" + finding.substring(0, finding.indexOf('/')));
    }

    /// What was measured, in one sentence: the claim's own figure without the setting and with it.
    public Optional<Sentence> of(String claim, Locale language) {
        return finding(claim)
                .filter(finding -> told.containsKey(finding + ".with"))
                .map(finding -> sentence(finding, language));
    }

    /// Of a claim that names no platform, the one that there is, Go before the JVM.
    private Optional<String> finding(String claim) {
        return told.stringPropertyNames().stream()
                .filter(key -> key.endsWith(NUMBER))
                .map(key -> key.substring(0, key.length() - NUMBER.length()))
                .filter(finding -> finding.equals(claim) || finding.startsWith(claim + "/"))
                .min(String::compareTo);
    }

    private Sentence sentence(String finding, Locale language) {
        var what = told.getProperty(finding + ".what." + language.getLanguage(), told(finding, ".what.en"));
        return Sentence.of(
                WORDS,
                "measured",
                what,
                told(finding, ".metric"),
                digits(told(finding, ".without")),
                digits(told(finding, ".with")),
                told(finding, ".unit"),
                Sentence.of(WORDS, "verdict." + told(finding, ".verdict")));
    }

    private String told(String finding, String what) {
        return told.getProperty(finding + what, "");
    }

    /// Three digits that count.
    private static String digits(String figure) {
        return new BigDecimal(figure)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
