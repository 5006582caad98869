package dev.qiangcai.doctor;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds the settings that will hurt.
///
/// ```java
/// Doctor.usual().examine(List.of(Source.of("Dockerfile", text))).findings();
/// ```
public final class Doctor {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(finding -> finding.card().id());

    private final List<RuleSet> sets;

    public Doctor(List<RuleSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /// One who knows every set of rules.
    public static Doctor usual() {
        return new Doctor(List.of());
    }

    /// All rules, in the order of their sets.
    public List<Rule<?>> rules() {
        return sets.stream().flatMap(set -> set.rules().stream()).toList();
    }

    /// Looks at these files together: what one says counts for the others.
    public Diagnosis examine(List<Source> sources) {
        var notes = new Notes();
        sources.parallelStream().forEach(source -> read(source, notes));
        return judge(notes, sources.size());
    }

    private void read(Source source, Notes notes) {
        readers().filter(reader -> reader.reads(source.name())).forEach(reader -> reader.read(source, notes));
    }

    private Stream<Reader> readers() {
        return sets.stream().flatMap(set -> set.readers().stream());
    }

    private Diagnosis judge(Notes notes, int files) {
        for (var set : sets) {
            set.linkers().forEach(linker -> linker.link(notes, notes));
        }
        var findings = new ArrayList<Finding>();
        rules().forEach(rule -> apply(rule, notes, findings));
        findings.sort(ORDER);
        return new Diagnosis(findings.stream().distinct().toList(), notes.faults(), files);
    }

    private static <S extends Subject> void apply(Rule<S> rule, Notes notes, List<Finding> findings) {
        notes.all(rule.looksAt()).forEach(subject -> rule.look(subject, findings::add));
    }
}
