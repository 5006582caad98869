package dev.qiangcai.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The ahead-of-time caches of an image, one for each kind of start. What goes into each was trained, and is kept
/// with the sources, in `launch/classes`: so that the same sources make the same caches, which a training each time
/// would not.
///
/// @param image the image, which starts already
/// @param sources the repository
/// @param all whether commands that run for long have one of their own, which is larger than all of Java
record Caches(Path image, Path sources, boolean all) {
    /// How often one is made, until two are alike.
    private static final int MOST = 5;

    private static final String GUARD = "guard";
    /// Used by all other commands too, where they have none of their own.
    private static final String DOCTOR = "doctor";
    private static final String REST = "app";
    private static final String APPLICATION = "qiangcai.jar";

    /// Makes all of them. They are made from a copy in a folder with a plain name, since Java goes other ways, and
    /// keeps other things, where a name has a space in it.
    void make() throws IOException {
        var work = Files.createTempDirectory("build-dist");
        try {
            var copy = work.resolve("image");
            Bundle.copy(image, copy);
            for (var name : names()) {
                var classes = list(name).unpack(work.resolve(name + ".classes"));
                var settled = settled(name, file -> made(name, copy, classes, work.resolve(file)));
                Files.move(settled, image.resolve("app").resolve(name + ".aot"));
            }
        } finally {
            Disk.remove(work);
        }
    }

    private List<String> names() {
        return all ? List.of(GUARD, DOCTOR, REST) : List.of(GUARD, DOCTOR);
    }

    /// Makes a cache until two are alike but for the time, which are mostly the first two: a thread of the JVM that
    /// makes it is now and then so late, or so early, that one method more is linked in it.
    static Path settled(String name, Maker maker) throws IOException {
        var before = new ArrayList<Twins.Made>();
        long apart = -1;
        while (before.size() < MOST) {
            var latest = maker.make(name + "." + before.size());
            for (var earlier : before) {
                var twins = new Twins(earlier, latest);
                apart = twins.difference();
                if (apart < 0) {
                    twins.settle();
                    return earlier.file();
                }
            }
            before.add(latest);
        }
        throw new DistException("cache.unstable", name, MOST, apart);
    }

    /// Makes a cache in a file of that name.
    interface Maker {
        Twins.Made make(String file) throws IOException;
    }

    /// Names in it are relative to the image, wherever that lies. Interpreted, since the JVM that makes it ends before
    /// compiling pays.
    private Twins.Made made(String name, Path from, Path classes, Path cache) throws IOException {
        long before = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        var command =
                new ArrayList<>(List.of(from.resolve("bin/java").toString(), "-Xint", "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(modules(name));
        command.addAll(List.of(
                "-XX:+AOTClassLinking",
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + cache,
                "-cp",
                from.relativize(jar(name, from.resolve("app"))).toString()));
        var plain = Map.of("JAVA_TOOL_OPTIONS", "", "JDK_JAVA_OPTIONS", "", "LC_ALL", "C.UTF-8");
        var said = new Tool(command, plain, from).run();
        if (!Files.exists(cache)) {
            throw new DistException("cache.none", name, said.strip());
        }
        return new Twins.Made(cache, before, TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) + 1);
    }

    /// Options that change Java's modules have to be those of a start, as `launch/start.sh` has them, or no start
    /// takes the cache.
    private static List<String> modules(String name) {
        return name.equals(GUARD) ? List.of() : List.of("--enable-native-access=ALL-UNNAMED");
    }

    private static Path jar(String name, Path app) throws IOException {
        if (!name.equals(GUARD)) {
            return app.resolve(APPLICATION);
        }
        try (var jars = Files.newDirectoryStream(app, "qiangcai-guard-[0-9]*.jar")) {
            return jars.iterator().next();
        }
    }

    /// Runs the image through what each cache is for, and writes down what it needed.
    void train() throws IOException {
        train(GUARD, GUARD, "flags", "--limit", "512m");
        train(
                DOCTOR,
                DOCTOR,
                "--fail-on",
                "never",
                "--config",
                sources.resolve("launch/training/.qiangcai-doctor.yaml").toString(),
                sources.resolve("launch/training").toString());
        train(REST, "rehearse", "--rivals", "10", "--rtt", "1ms", "--opens-in", "8s");
    }

    private void train(String name, String... words) throws IOException {
        var home = Files.createTempDirectory("build-dist");
        try {
            var classes = home.resolve("classes");
            var command = new ArrayList<>(List.of(image.resolve("bin/qiangcai").toString()));
            command.addAll(List.of(words));
            new Tool(command, Map.of("QIANGCAI_HOME", home.toString(), "QIANGCAI_CLASSES", classes.toString()), image)
                    .run();
            list(name).keep(classes);
        } finally {
            Disk.remove(home);
        }
    }

    private ClassList list(String name) {
        return new ClassList(sources.resolve("launch/classes").resolve(name + ".txt.gz"));
    }
}
