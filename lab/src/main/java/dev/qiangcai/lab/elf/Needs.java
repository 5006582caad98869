package dev.qiangcai.lab.elf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a file asks of the loader: libraries, and versions of symbols in them.
///
/// @param libraries by name, in the file's order
/// @param versions such as `GLIBC_2.17`
record Needs(List<String> libraries, List<String> versions) {
    private static final long NEEDED = 1;
    private static final long NAMES = 5;
    private static final long VERSIONS = 0x6ffffffeL;
    private static final long VERSION_COUNT = 0x6fffffffL;

    /// A file with more than this is not believed.
    private static final int MOST = 10_000;

    static Needs of(Segments segments, Segments.Segment dynamic) throws IOException {
        var names = new ArrayList<Long>();
        long strings = 0;
        long versions = 0;
        long count = 0;
        for (var entry : entries(segments.file(), dynamic)) {
            if (entry.tag() == NEEDED) {
                names.add(entry.value());
            } else if (entry.tag() == NAMES) {
                strings = segments.offset(entry.value());
            } else if (entry.tag() == VERSIONS) {
                versions = segments.offset(entry.value());
            } else if (entry.tag() == VERSION_COUNT) {
                count = entry.value();
            }
        }
        var libraries = new ArrayList<String>();
        for (long name : names) {
            libraries.add(segments.file().name(strings + name));
        }
        return new Needs(List.copyOf(libraries), versions(segments.file(), versions, count, strings));
    }

    private record Entry(long tag, long value) {}

    private static List<Entry> entries(Slices file, Segments.Segment dynamic) throws IOException {
        var table = file.at(dynamic.offset(), dynamic.size());
        var entries = new ArrayList<Entry>();
        while (table.remaining() >= (file.wide() ? 16 : 8)) {
            var entry = file.wide()
                    ? new Entry(table.getLong(), table.getLong())
                    : new Entry(Integer.toUnsignedLong(table.getInt()), Integer.toUnsignedLong(table.getInt()));
            if (entry.tag() == 0) {
                break;
            }
            entries.add(entry);
        }
        return entries;
    }

    /// Two linked lists, one inside the other: for each library, the versions needed of it.
    private static List<String> versions(Slices file, long start, long count, long strings) throws IOException {
        var versions = new ArrayList<String>();
        long library = start;
        for (long i = 0; i < count; i++) {
            var need = file.at(library, 16);
            long version = library + Integer.toUnsignedLong(need.getInt(8));
            for (int left = Short.toUnsignedInt(need.getShort(2)); left > 0; left--) {
                var one = file.at(version, 16);
                versions.add(file.name(strings + Integer.toUnsignedLong(one.getInt(8))));
                version += Integer.toUnsignedLong(one.getInt(12));
            }
            library += Integer.toUnsignedLong(need.getInt(12));
            if (versions.size() > MOST || i > MOST) {
                throw file.malformed("it needs more than " + MOST + " versions");
            }
        }
        return List.copyOf(versions);
    }
}
