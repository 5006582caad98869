package dev.qiangcai.doctor;

import dev.qiangcai.doctor.container.Containers;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.golang.GoRules;
import dev.qiangcai.doctor.javabuild.JavaBuildRules;
import dev.qiangcai.doctor.jvm.JvmRules;
import dev.qiangcai.doctor.pipeline.Pipelines;
import dev.qiangcai.doctor.program.Programs;
import dev.qiangcai.doctor.prometheus.PrometheusRules;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.BinaryReader;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Scene;
import dev.qiangcai.doctor.source.Contents;
import dev.qiangcai.doctor.source.Library;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.source.Walk;
import dev.qiangcai.doctor.source.WalkSettings;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return new Doctor(List.of(
                Containers.rules(),
                Pipelines.rules(),
                JavaBuildRules.set(),
                JvmRules.set(),
                GoRules.rules(),
                Programs.rules(),
                PrometheusRules.rules()));
    }

    /// All rules, in the order of their sets.
    public List<Rule<?>> rules() {
        return sets.stream().flatMap(set -> set.rules().stream()).toList();
    }

    /// What is told of every rule, and of the notes that silence them.
    public List<Card> cards() {
        return Stream.concat(rules().stream().map(Rule::card), Quiet.cards().stream())
                .sorted(Comparator.comparing(Card::id))
                .toList();
    }

    /// Looks at these texts together: what one says counts for the others.
    public Diagnosis examine(List<Source> sources) {
        var notes = new Notes();
        sources.parallelStream().forEach(source -> read(source, notes));
        return judge(notes, sources.size());
    }

    /// Looks at something that is no file, such as a process.
    public Diagnosis examine(Scene scene) {
        var notes = new Notes();
        scene.texts().forEach(notes::keep);
        scene.subjects().forEach(notes::note);
        return judge(notes, scene.texts().size());
    }

    /// Looks at the files below these paths together.
    ///
    /// @param settings where names are told from, and what is passed over
    public Diagnosis examine(List<Path> paths, WalkSettings settings) {
        var notes = new Notes();
        var files = new Walk(settings, notes::fault).files(paths);
        var library = new Library(notes::fault);
        files.parallelStream().forEach(file -> read(file, library, notes));
        return judge(notes, files.size());
    }

    /// What is no text by its first bytes is not read as one, whatever its name says: programs have names as scripts
    /// do.
    private void read(Contents contents, Library library, Notes notes) {
        if (!binary(contents, notes) && readers(contents.name()).findAny().isPresent()) {
            library.read(contents).filter(source -> read(source, notes)).ifPresent(library::keep);
        }
    }

    /// Says whether there is no more to be read of the file.
    private boolean binary(Contents contents, Notes notes) {
        try {
            var head = contents.bytes(BinaryReader.HEAD);
            var reading = sets.stream()
                    .flatMap(set -> set.binaries().stream())
                    .filter(reader -> reader.reads(contents.name(), head))
                    .toList();
            reading.forEach(reader -> reader.read(contents, notes));
            return !reading.isEmpty();
        } catch (IOException e) {
            notes.fault(
                    Place.of(contents.name()),
                    Sentence.of("dev.qiangcai.doctor.words", "unreadable", String.valueOf(e.getMessage())));
            return true;
        }
    }

    /// Says whether the text is one that somebody reads.
    private boolean read(Source source, Notes notes) {
        var reading = readers(source.name()).toList();
        if (!reading.isEmpty()) {
            notes.keep(source);
            reading.forEach(reader -> reader.read(source, notes));
        }
        return !reading.isEmpty();
    }

    private Stream<Reader> readers(String name) {
        return sets.stream().flatMap(set -> set.readers().stream()).filter(reader -> reader.reads(name));
    }

    private Diagnosis judge(Notes notes, int files) {
        for (var set : sets) {
            set.linkers().forEach(linker -> linker.link(notes, notes));
        }
        var findings = new ArrayList<Finding>();
        rules().forEach(rule -> apply(rule, notes, findings));
        var sorted = once(findings).sorted(ORDER).toList();
        return new Diagnosis(sorted, notes.faults(), files, notes.texts(sorted));
    }

    /// A culprit that several processes suffer from is found once: where it hurts most, or else first.
    private static Stream<Finding> once(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(Culprit::of, Function.identity(), Doctor::worse, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static Finding worse(Finding one, Finding other) {
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }

    private record Culprit(String rule, Place place) {
        static Culprit of(Finding finding) {
            return new Culprit(finding.card().id(), finding.place());
        }
    }

    private static <S extends Subject> void apply(Rule<S> rule, Notes notes, List<Finding> findings) {
        notes.all(rule.looksAt()).forEach(subject -> rule.look(subject, findings::add));
    }
}
