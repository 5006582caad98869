package dev.qiangcai.doctor.mend;

import dev.qiangcai.doctor.Diagnosis;
import dev.qiangcai.doctor.DoctorException;
import dev.qiangcai.doctor.rule.Edit;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.mend.Rewrite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The files as they would be with the safe remedies, to be looked at and then written.
///
/// ```java
/// var mending = Mending.of(diagnosis);
/// mending.diff().forEach(System.out::println);
/// mending.write(Path::of);
/// ```
public final class Mending {
    private final List<Mended> files;

    /// One file before and after.
    private record Mended(Source before, String after) {
        Rewrite rewrite() {
            return new Rewrite(before.name(), Optional.of(before.text()), after);
        }
    }

    private Mending(List<Mended> files) {
        this.files = List.copyOf(files);
    }

    public static Mending of(Diagnosis diagnosis) {
        Map<String, List<Edit>> edits = new TreeMap<>();
        diagnosis.findings().stream()
                .flatMap(finding -> finding.edits().stream())
                .distinct()
                .forEach(edit -> edits.computeIfAbsent(edit.place().file(), _ -> new ArrayList<>())
                        .add(edit));
        var files = new ArrayList<Mended>();
        edits.forEach((file, wanted) -> {
            var source = diagnosis.texts().get(file);
            if (source != null) {
                files.add(new Mended(source, mended(source, wanted)));
            }
        });
        return new Mending(files);
    }

    public int count() {
        return files.size();
    }

    /// A file as it would be; one that nothing mends as it is.
    public Source after(Source source) {
        return files.stream()
                .filter(file -> file.before().name().equals(source.name()))
                .findFirst()
                .map(file -> source.with(file.after()))
                .orElse(source);
    }

    /// What would change, as a unified diff of all files.
    public List<String> diff() {
        return files.stream().flatMap(file -> file.rewrite().diff().stream()).toList();
    }

    /// Writes each file whole and then puts it in the place of the old one.
    ///
    /// @param paths finds a file by its name
    /// @throws DoctorException when a file cannot be written, or has changed meanwhile
    public void write(Function<String, Path> paths) {
        for (var file : files) {
            var path = paths.apply(file.before().name());
            try {
                replace(path, file);
            } catch (IOException e) {
                throw DoctorException.of("mend.unwritable", path, String.valueOf(e.getMessage()));
            }
        }
    }

    private static void replace(Path path, Mended file) throws IOException {
        if (file.rewrite().write(path, Rewrite.Rights.AS_BEFORE) == Rewrite.Outcome.CHANGED_MEANWHILE) {
            throw DoctorException.of("mend.changed", path);
        }
    }

    /// From the last edit to the first, so that places stay right; of two that overlap the first one counts.
    private static String mended(Source source, List<Edit> edits) {
        var text = new StringBuilder(source.text());
        var offsets = new Offsets(source.text());
        var sorted = edits.stream()
                .map(edit ->
                        new Change(offsets.of(edit.place(), false), offsets.of(edit.place(), true), edit.replacement()))
                .sorted(Comparator.comparingInt(Change::start))
                .toList();
        var chosen = new ArrayList<Change>();
        for (var change : sorted) {
            if (chosen.isEmpty() || change.start() >= chosen.getLast().end()) {
                chosen.add(change);
            }
        }
        for (var change : chosen.reversed()) {
            text.replace(change.start(), change.end(), change.replacement());
        }
        return text.toString();
    }

    private record Change(int start, int end, String replacement) {}
}
