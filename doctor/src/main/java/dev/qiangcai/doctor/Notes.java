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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was taken down of all files. Any number of threads write; whoever reads does so afterwards.
final class Notes implements Notebook, Linker.Known {
    /// What was taken down since [#ordered] looked, with its place, which is reckoned anew whenever it is asked for.
    private final ConcurrentLinkedQueue<Map.Entry<Place, Subject>> subjects = new ConcurrentLinkedQueue<>();

    private final ConcurrentLinkedQueue<Diagnosis.Fault> faults = new ConcurrentLinkedQueue<>();

    /// What was taken down before that. Only [#ordered] knows it.
    private final List<Map.Entry<Place, Subject>> placed = new ArrayList<>();

    /// Those of each kind that was asked for, since anything was last taken down.
    private final Map<Class<?>, List<Subject>> kinds = new HashMap<>();

    private final ConcurrentHashMap<String, Long> bulk = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Source> texts = new ConcurrentHashMap<>();

    @Override
    public void note(Subject subject) {
        var at = subject.at();
        subjects.add(Map.entry(at, subject));
        if (subject.bulk() > 0) {
            bulk.merge(at.file(), (long) subject.bulk(), Long::sum);
        }
    }

    @Override
    public void fault(Place place, Sentence why) {
        faults.add(new Diagnosis.Fault(place, why));
    }

    /// In the order of their places, whichever thread came first.
    @Override
    public <S extends Subject> Stream<S> all(Class<S> kind) {
        return ordered(kind).stream().map(kind::cast);
    }

    private synchronized List<Subject> ordered(Class<?> kind) {
        if (!subjects.isEmpty()) {
            for (var next = subjects.poll(); next != null; next = subjects.poll()) {
                placed.add(next);
            }
            placed.sort(Map.Entry.comparingByKey());
            kinds.clear();
        }
        return kinds.computeIfAbsent(
                kind,
                _ -> placed.stream()
                        .map(Map.Entry::getValue)
                        .filter(kind::isInstance)
                        .toList());
    }

    /// How many letters of the file of that name are kept cut into their parts.
    long bulk(String file) {
        return bulk.getOrDefault(file, 0L);
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
