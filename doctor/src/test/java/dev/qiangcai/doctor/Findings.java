package dev.qiangcai.doctor;

import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Map;

/// Findings about words of a text, for tests of what happens to findings.
public final class Findings {
    private Findings() {}

    /// A rule that there is.
    public static Card card() {
        return Quiet.cards().getFirst();
    }

    public static Written word(Source source, String word) {
        var at = source.text().indexOf(word);
        return Written.of(source, at, at + word.length());
    }

    /// A finding about a word, whose remedy is to put another in its place.
    public static Finding about(Source source, String word, String better) {
        var written = word(source, word);
        return Finding.of(card(), written, word).mendedBy(new Edit(written.place(), better));
    }

    /// The same, which came a way.
    public static Finding travelled(Source source, String word) {
        var written = word(source, word);
        return Finding.of(card(), written.via(new Step("Deployment env", source.place(0, 1))), word);
    }

    public static Diagnosis diagnosis(Source source, Finding... findings) {
        return new Diagnosis(List.of(findings), List.of(), 1, Map.of(source.name(), source));
    }
}
