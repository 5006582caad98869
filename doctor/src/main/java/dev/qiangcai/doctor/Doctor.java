package dev.qiangcai.doctor;

import dev.qiangcai.doctor.container.Containers;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.golang.GoRules;
import dev.qiangcai.doctor.image.ImageReader;
import dev.qiangcai.doctor.javabuild.JavaBuildRules;
import dev.qiangcai.doctor.jvm.JvmRules;
import dev.qiangcai.doctor.pipeline.Pipelines;
import dev.qiangcai.doctor.program.Programs;
import dev.qiangcai.doctor.prometheus.PrometheusRules;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Card;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Rule;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.rule.Scene;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.source.Walk;
import dev.qiangcai.doctor.source.WalkSettings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        var reading = new Reading(sets, notes);
        sources.parallelStream().forEach(reading::text);
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
        return examine(new Rounds(paths, List.of(), settings), Progress.UNHEARD);
    }

    /// Looks at files and images together.
    public Diagnosis examine(Rounds rounds, Progress progress) {
        var notes = new Notes();
        var reading = new Reading(sets, notes);
        var walk = new Walk(rounds.settings(), notes::fault);
        var files = walk.files(rounds.paths());
        var looked = new AtomicInteger();
        int all = files.size() + rounds.images().size();
        files.parallelStream().forEach(file -> {
            reading.file(file);
            progress.looked(looked.incrementAndGet(), all);
        });
        for (var image : rounds.images()) {
            new ImageReader(notes, reading).read(image, walk.name(image));
            progress.looked(looked.incrementAndGet(), all);
        }
        return judge(notes, all);
    }

    private Diagnosis judge(Notes notes, int files) {
        for (var set : sets) {
            set.linkers().forEach(linker -> linker.link(notes, notes));
        }
        var findings = rules().stream().flatMap(rule -> found(rule, notes)).toList();
        var sorted = once(findings).map(Doctor::mendable).sorted(ORDER).toList();
        return new Diagnosis(sorted, notes.faults(), files, notes.texts(sorted));
    }

    /// A culprit that several processes suffer from is found once: where it hurts most, or else first.
    private static Stream<Finding> once(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(Culprit::of, Function.identity(), Doctor::worse, LinkedHashMap::new))
                .values()
                .stream();
    }

    /// In an archive nothing can be mended.
    private static Finding mendable(Finding finding) {
        return finding.edits().stream().anyMatch(edit -> edit.place().archived()) ? finding.mendedBy() : finding;
    }

    private static Finding worse(Finding one, Finding other) {
        return other.severity().compareTo(one.severity()) > 0 ? other : one;
    }

    private record Culprit(String rule, Place place) {
        static Culprit of(Finding finding) {
            return new Culprit(finding.card().id(), finding.place());
        }
    }

    private static <S extends Subject> Stream<Finding> found(Rule<S> rule, Notes notes) {
        return notes.all(rule.looksAt()).parallel().<Finding>mapMulti(rule::look).toList().stream();
    }
}
