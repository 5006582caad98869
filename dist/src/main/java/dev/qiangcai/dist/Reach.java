package dev.qiangcai.dist;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// What the program can reach of libraries of which it uses little: Kotlin's own library, which OkHttp brings,
/// those of Apache's commons, and those for YAML and histograms. They look for no class by a name that is put together
/// when they run, so that whatever no class and no text names is never loaded. Of all other jars everything counts as
/// reached.
///
/// @param partly the classes of those libraries, with what each names
record Reach(Map<String, byte[]> partly) {
    private static final List<String> LIBRARIES = List.of("HdrHistogram-", "commons-", "kotlin-stdlib-", "snakeyaml-");
    private static final String TYPE = ".class";
    /// For Kotlin's compiler.
    private static final String KOTLIN = ".kotlin_module";
    private static final Pattern DESCRIBED = Pattern.compile("L([^;<:()]{1,500})[;<]");

    /// Whether a jar is one of which only what is reached is kept.
    static boolean partly(Path jar) {
        return LIBRARIES.stream().anyMatch(jar.getFileName().toString()::startsWith);
    }

    /// Whether an entry of one of those libraries is kept: a class that is reached from the other jars, or a notice.
    static Predicate<String> of(Collection<Path> jars) throws IOException {
        var reached = types(jars);
        return entry -> reached.contains(entry) || (entry.startsWith("META-INF/") && !entry.endsWith(KOTLIN));
    }

    private static Set<String> types(Collection<Path> jars) throws IOException {
        var partly = new HashMap<String, byte[]>();
        for (var jar : jars) {
            if (partly(jar)) {
                types(jar, partly);
            }
        }
        var reach = new Reach(partly);
        var reached = new HashSet<String>();
        var next = new ArrayDeque<String>();
        for (var jar : jars) {
            if (!partly(jar)) {
                var whole = new HashMap<String, byte[]>();
                types(jar, whole);
                whole.values().forEach(type -> reach.named(type, reached, next));
            }
        }
        while (!next.isEmpty()) {
            reach.named(Objects.requireNonNull(partly.get(next.remove())), reached, next);
        }
        return reached;
    }

    private static void types(Path jar, Map<String, byte[]> into) throws IOException {
        try (var open = new JarFile(jar.toFile())) {
            for (var entry : open.stream().toList()) {
                if (Jars.type(entry.getName())) {
                    try (var in = open.getInputStream(entry)) {
                        into.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
    }

    /// Adds what that class names: as a class, in a descriptor or a signature, or in a text.
    private void named(byte[] type, Set<String> reached, Deque<String> next) {
        for (var constant : ClassFile.of().parse(type).constantPool()) {
            if (constant instanceof Utf8Entry text) {
                var said = text.stringValue();
                add(said.replace('.', '/'), reached, next);
                DESCRIBED.matcher(said).results().forEach(found -> add(found.group(1), reached, next));
            }
        }
    }

    private void add(String name, Set<String> reached, Deque<String> next) {
        var entry = name + TYPE;
        if (partly.containsKey(entry) && reached.add(entry)) {
            next.add(entry);
        }
    }
}
