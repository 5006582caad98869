package dev.qiangcai.doctor;

import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.doctor.image.Inside;
import dev.qiangcai.doctor.rule.BinaryReader;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.rule.RuleSet;
import dev.qiangcai.doctor.source.DiskFile;
import dev.qiangcai.doctor.source.Library;
import dev.qiangcai.doctor.source.Load;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.util.List;

/// Shows files to those who read their kind. Safe for use by many threads.
final class Reading implements Inside {
    private final Notes notes;
    private final Library library;
    private final Load load;
    private final List<BinaryReader> binaries;
    private final List<Reader> readers;

    Reading(List<RuleSet> sets, Notes notes) {
        this.notes = notes;
        this.load = Load.ofThisHeap();
        this.library = new Library(notes::fault);
        this.binaries = sets.stream().flatMap(set -> set.binaries().stream()).toList();
        this.readers = sets.stream().flatMap(set -> set.readers().stream()).toList();
    }

    void text(Source source) {
        text(source, readers(source.name()));
    }

    void file(DiskFile file) {
        try (var bytes = file.open()) {
            read(bytes, readers(file.name()), file.named());
        } catch (IOException e) {
            notes.fault(Place.of(file.name()), DiskFile.unreadable(e));
        }
    }

    @Override
    public boolean read(String name) {
        return readers(name).stream().anyMatch(Reader::inImages);
    }

    @Override
    public void described(Source text) {
        notes.keep(text);
    }

    @Override
    public void holds(Bytes file) throws IOException {
        read(file, readers(file.name()).stream().filter(Reader::inImages).toList(), false);
    }

    private List<Reader> readers(String name) {
        return readers.stream().filter(reader -> reader.reads(name)).toList();
    }

    /// What is no text by its first bytes is not read as one, whatever its name says: programs have names as scripts
    /// do.
    private void read(Bytes file, List<Reader> asked, boolean named) throws IOException {
        var head = new byte[(int) Math.min(BinaryReader.HEAD, file.size())];
        file.at(0, head.length).get(head);
        var reading = binaries.stream()
                .filter(reader -> reader.reads(file.name(), head))
                .toList();
        reading.forEach(reader -> reader.read(file, notes));
        if (reading.isEmpty() && !asked.isEmpty()) {
            if (Load.counts(file.name()) && file.size() <= Library.LONGEST) {
                loading(file, asked, named);
            } else {
                library.read(file).ifPresent(source -> text(named ? source.alone() : source, asked));
            }
        }
    }

    private void loading(Bytes file, List<Reader> asked, boolean named) throws IOException {
        if (!load.take(file.size())) {
            var most = Math.max(1, load.most() >> 20);
            notes.fault(Place.of(file.name()), Sentence.of("dev.qiangcai.doctor.words", "too-heavy", most));
            return;
        }
        try {
            library.read(file).ifPresent(source -> text(named ? source.alone() : source, asked));
        } finally {
            load.settle(file.size(), notes.bulk(file.name()));
        }
    }

    private void text(Source source, List<Reader> asked) {
        if (!asked.isEmpty()) {
            notes.keep(source);
            asked.forEach(reader -> reader.read(source, notes));
        }
    }
}
