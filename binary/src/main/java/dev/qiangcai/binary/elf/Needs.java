package dev.qiangcai.binary.elf;

import static dev.qiangcai.binary.elf.Words.half;
import static dev.qiangcai.binary.elf.Words.quarter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads what a file asks of the loader.
final class Needs {
    private static final long NEEDED = 1;
    private static final long NAMES = 5;
    private static final long OWN_NAME = 14;
    private static final long OLD_PLACES = 15;
    private static final long PLACES = 29;
    private static final long VERSIONS = 0x6ffffffeL;
    private static final long VERSION_COUNT = 0x6fffffffL;
    private static final long FLAGS = 0x6ffffffbL;
    private static final long PIE = 0x08000000;

    /// A file with more than this is not believed.
    private static final int MOST = 10_000;

    private final Segments segments;
    private final List<Entry> entries;
    private final long strings;

    private record Entry(long tag, long value) {}

    private Needs(Segments segments, List<Entry> entries) throws IOException {
        this.segments = segments;
        this.entries = entries;
        this.strings = has(NAMES) ? segments.offset(only(NAMES)) : 0;
    }

    static Linking of(Segments segments) throws IOException {
        var dynamic = segments.first(Segments.DYNAMIC);
        return dynamic.isEmpty() ? Linking.NONE : new Needs(segments, entries(segments, dynamic.get())).linking();
    }

    private Linking linking() throws IOException {
        var places = new ArrayList<String>();
        for (var text : texts(has(PLACES) ? PLACES : OLD_PLACES)) {
            places.addAll(List.of(text.split(":", -1)));
        }
        return new Linking(texts(NEEDED), versions(), places, texts(OWN_NAME), (only(FLAGS) & PIE) != 0);
    }

    private static List<Entry> entries(Segments segments, Segments.Segment dynamic) throws IOException {
        var file = segments.file();
        var table = file.at(dynamic.offset(), dynamic.size());
        int width = file.wide() ? 8 : 4;
        var entries = new ArrayList<Entry>();
        for (int at = 0; at + 2 * width <= table.limit(); at += 2 * width) {
            var entry = new Entry(file.word(table, at), file.word(table, at + width));
            if (entry.tag() == 0) {
                break;
            }
            entries.add(entry);
        }
        return List.copyOf(entries);
    }

    private boolean has(long tag) {
        return entries.stream().anyMatch(entry -> entry.tag() == tag);
    }

    /// The entry's value; 0 where there is none.
    private long only(long tag) {
        return entries.stream()
                .filter(entry -> entry.tag() == tag)
                .mapToLong(Entry::value)
                .findFirst()
                .orElse(0);
    }

    private List<String> texts(long tag) throws IOException {
        var texts = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.tag() == tag) {
                believe(texts.size());
                texts.add(segments.file().name(strings + entry.value()));
            }
        }
        return texts;
    }

    /// Two linked lists, one inside the other: for each library, the versions needed of it.
    private List<String> versions() throws IOException {
        var file = segments.file();
        var versions = new ArrayList<String>();
        long count = only(VERSION_COUNT);
        long library = has(VERSIONS) ? segments.offset(only(VERSIONS)) : 0;
        for (int i = 0; i < count; i++) {
            believe(i);
            var need = file.at(library, 16);
            long version = library + half(need, 8);
            for (int left = quarter(need, 2); left > 0; left--) {
                believe(versions.size());
                var one = file.at(version, 16);
                versions.add(file.name(strings + half(one, 8)));
                version += half(one, 12);
            }
            library += half(need, 12);
        }
        return versions;
    }

    private void believe(int sofar) throws IOException {
        if (sofar >= MOST) {
            throw segments.file().bytes().malformed(strings, "it needs more than " + MOST + " libraries or versions");
        }
    }
}
