package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.bytes.Budget;
import dev.qiangcai.binary.bytes.Bytes;
import dev.qiangcai.binary.bytes.Malformed;
import dev.qiangcai.binary.elf.ElfFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Goes through a jar's files once and keeps what they say. One damaged file among many does not hide the others.
final class JarWalk {
    private static final int ARCHIVE = 0x504b0304;
    private static final int EMPTY_ARCHIVE = 0x504b0506;
    private static final int SCRIPT = 0x2321;
    private static final Pattern VERSION = Pattern.compile("META-INF/versions/(\\d{1,4})/.*");
    private static final Pattern LIBRARY = Pattern.compile(".*\\.so(\\.\\d{1,9})*");
    private static final Pattern JAR = Pattern.compile(".*\\.(jar|war|ear|rar)");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]*\\.(RSA|DSA|EC)");
    private static final int MOST_DAMAGED = 20;

    private final Unpacked unpacked;
    private final Budget budget;
    private final int depth;
    private final Classes.Tally classes = new Classes.Tally();
    private final SortedMap<Integer, Classes.Tally> versions = new TreeMap<>();
    private final List<Jar.Library> libraries = new ArrayList<>();
    private final List<Jar.Nested> jars = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private JarManifest manifest = JarManifest.NONE;
    private boolean signed;

    private JarWalk(Unpacked unpacked, Budget budget, int depth) {
        this.unpacked = unpacked;
        this.budget = budget;
        this.depth = depth;
    }

    static Optional<Jar> of(Bytes bytes, Budget budget, int depth) throws IOException {
        if (!possible(bytes)) {
            return Optional.empty();
        }
        budget.descend(depth);
        var directory = Directory.of(bytes);
        if (directory.isEmpty()) {
            if (bytes.at(0, 4).getInt(0) == ARCHIVE) {
                throw bytes.malformed(bytes.size(), "its list of files is missing");
            }
            return Optional.empty();
        }
        try (var unpacked = new Unpacked(bytes, budget)) {
            return Optional.of(
                    new JarWalk(unpacked, budget, depth).walk(directory.get().entries(bytes, budget)));
        }
    }

    /// An archive tells itself at its end; so that not every file's end is read, its beginning must allow for one.
    private static boolean possible(Bytes bytes) throws IOException {
        if (bytes.size() < 22) {
            return false;
        }
        int magic = bytes.at(0, 4).getInt(0);
        return magic == ARCHIVE || magic == EMPTY_ARCHIVE || magic >>> 16 == SCRIPT;
    }

    private Jar walk(List<Entry> entries) throws IOException {
        for (var entry : entries) {
            try {
                if (entry.readable()) {
                    see(entry);
                }
            } catch (Malformed one) {
                if (damaged.size() < MOST_DAMAGED) {
                    damaged.add(one.getMessage());
                }
            }
        }
        var seen = new TreeMap<Integer, Classes>();
        versions.forEach((release, tally) -> seen.put(release, tally.classes()));
        return new Jar(manifest, classes.classes(), seen, new Jar.Cargo(libraries, jars, damaged), signed);
    }

    private void see(Entry entry) throws IOException {
        var name = entry.name();
        if (name.endsWith(".class")) {
            ClassFile.of(unpacked.of(entry)).ifPresent(tally(name)::add);
        } else if (name.equalsIgnoreCase("META-INF/MANIFEST.MF")) {
            manifest = JarManifest.of(unpacked.of(entry));
        } else if (LIBRARY.matcher(name).matches()) {
            libraries.add(new Jar.Library(name, ElfFile.of(unpacked.of(entry)).map(ElfFile::facts)));
        } else if (JAR.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            of(unpacked.of(entry), budget, depth + 1).ifPresent(jar -> jars.add(new Jar.Nested(name, jar)));
        } else if (SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
            signed = true;
        }
    }

    private Classes.Tally tally(String name) {
        var version = VERSION.matcher(name);
        return version.matches()
                ? versions.computeIfAbsent(Integer.parseInt(version.group(1)), release -> new Classes.Tally())
                : classes;
    }
}
