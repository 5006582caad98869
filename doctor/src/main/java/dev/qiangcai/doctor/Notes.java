package dev.qiangcai.doctor;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.quiet.Quiet;
import dev.qiangcai.doctor.rule.Finding;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was taken down of all files. Any number of threads write; whoever reads does so afterwards.
final class Notes implements Notebook, Linker.Known {
    private final ConcurrentLinkedQueue<Subject> subjects = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Diagnosis.Fault> faults = new ConcurrentLinkedQueue<>();

    /// Those that were taken in order before, with their places. Only [#ordered] knows it.
    private final List<Map.Entry<Place, Subject>> placed = new ArrayList<>();

    private List<Subject> ordered = List.of();
    private final ConcurrentHashMap<String, Source> texts = new ConcurrentHashMap<>();

    @Override
    public void note(Subject subject) {
        subjects.add(subject);
    }

    @Override
    public void fault(Place place, Sentence why) {
        faults.add(new Diagnosis.Fault(place, why));
    }

    /// In the order of their places, whichever thread came first.
    @Override
    public <S extends Subject> Stream<S> all(Class<S> kind) {
        return ordered().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Places are reckoned anew whenever they are asked for, so they are compared once, not at every question.
    private synchronized List<Subject> ordered() {
        if (!subjects.isEmpty()) {
            for (var next = subjects.poll(); next != null; next = subjects.poll()) {
                placed.add(Map.entry(next.at(), next));
            }
            placed.sort(Map.Entry.comparingByKey());
            ordered = placed.stream().map(Map.Entry::getValue).toList();
        }
        return ordered;
    }

    void keep(Source source) {
        texts.put(source.name(), source);
    }

    /// The texts in which something was found, and those that hold notes.
    Map<String, Source> texts(List<Finding> findings) {
        var found = findings.stream().map(finding -> finding.place().file()).collect(Collectors.toSet());
        return texts.values().stream()
                .filter(source -> found.contains(source.name()) || source.text().contains(Quiet.MARK))
                .collect(Collectors.toMap(Source::name, source -> source));
    }

    List<Diagnosis.Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(Diagnosis.Fault::place))
                .toList();
    }
}
