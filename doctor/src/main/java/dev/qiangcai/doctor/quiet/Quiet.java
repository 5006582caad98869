package dev.qiangcai.doctor.quiet;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.guard.words.Nearest;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes out of a diagnosis what notes in the files answer for, and adds what is wrong with the notes: no reason, no
/// such rule, nothing left to silence.
public final class Quiet {
    /// What a note begins with.
    public static final String MARK = Note.MARK;

    private final Set<String> known;
    private final Set<String> asked;

    /// @param rules the rules that there are, and all of which were asked
    public Quiet(List<Card> rules) {
        this(rules, rules);
    }

    /// Where some rules only were asked: a note for another may still silence something.
    ///
    /// @param rules the rules that there are
    public Quiet(List<Card> rules, List<Card> asked) {
        this.known = ids(rules);
        this.asked = ids(asked);
    }

    private static Set<String> ids(List<Card> rules) {
        return rules.stream().map(Card::id).collect(Collectors.toUnmodifiableSet());
    }

    /// What is told of notes, beside the rules themselves.
    public static List<Card> cards() {
        return Cards.ALL;
    }

    public Diagnosis apply(Diagnosis diagnosis) {
        var notes = diagnosis.texts().values().stream()
                .flatMap(source -> Note.of(source).stream())
                .toList();
        var reasoned = notes.stream().filter(note -> !note.reason().isEmpty()).collect(Collectors.groupingBy(Aim::of));
        var used = new HashSet<Note>();
        var left = new ArrayList<Finding>();
        for (var finding : diagnosis.findings()) {
            var silencing = reasoned.getOrDefault(Aim.of(finding), List.of());
            used.addAll(silencing);
            if (silencing.isEmpty()) {
                left.add(finding);
            }
        }
        notes.forEach(note -> judge(note, used.contains(note), left));
        left.sort(Comparator.comparing(Finding::place)
                .thenComparing(finding -> finding.card().id()));
        return diagnosis.with(left);
    }

    /// What a note silences.
    private record Aim(String rule, String file, int line) {
        static Aim of(Note note) {
            return new Aim(note.rule(), note.place().file(), note.line());
        }

        static Aim of(Finding finding) {
            var place = finding.place();
            return new Aim(finding.card().id(), place.file(), place.region().line());
        }
    }

    private void judge(Note note, boolean used, List<Finding> findings) {
        if (!known.contains(note.rule())) {
            findings.add(told(Cards.UNKNOWN, note.place(), near(note.rule())));
        } else if (note.reason().isEmpty()) {
            findings.add(told(Cards.UNREASONED, note.place(), Cards.UNREASONED.say("found", note.rule())));
        } else if (!used && asked.contains(note.rule())) {
            findings.add(told(Cards.STALE, note.place(), Cards.STALE.say("found", note.rule(), note.line())));
        }
    }

    private static Finding told(Card card, Place place, Sentence message) {
        return Finding.at(card, place, message);
    }

    private Sentence near(String rule) {
        return Nearest.to(rule, known)
                .map(near -> Cards.UNKNOWN.say("near", rule, near))
                .orElseGet(() -> Cards.UNKNOWN.say("found", rule));
    }
}
