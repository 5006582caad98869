package dev.qiangcai.doctor.rule;

import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Sentence;
import java.util.List;
import java.util.Objects;

/// What a rule found.
///
/// @param place the culprit
/// @param story what is wrong here, and the culprit's way to the process that suffers
/// @param edits what would mend it safely; empty where only the owner can
public record Finding(Card card, Severity severity, Place place, Story story, List<Edit> edits) {
    public Finding {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(story, "story");
        edits = List.copyOf(edits);
    }

    /// What is wrong, and how the culprit came to matter.
    public record Story(Sentence message, List<Step> way) {
        public Story {
            Objects.requireNonNull(message, "message");
            way = List.copyOf(way);
        }
    }

    /// A finding whose message is the card's sentence `found`.
    public static Finding of(Card card, Written culprit, Object... facts) {
        return at(card, culprit.place(), card.say("found", facts)).on(culprit.way());
    }

    /// A finding at a place where nothing is written, as where something is missing.
    public static Finding at(Card card, Place place, Sentence message) {
        return new Finding(card, card.severity(), place, new Story(message, List.of()), List.of());
    }

    public Finding on(List<Step> way) {
        return new Finding(card, severity, place, new Story(story.message(), way), edits);
    }

    public Finding saying(Sentence message) {
        return new Finding(card, severity, place, new Story(message, story.way()), edits);
    }

    public Finding as(Severity other) {
        return new Finding(card, other, place, story, edits);
    }

    public Finding mendedBy(Edit... mending) {
        return new Finding(card, severity, place, story, List.of(mending));
    }
}
