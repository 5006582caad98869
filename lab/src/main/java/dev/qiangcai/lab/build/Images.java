package dev.qiangcai.lab.build;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.lab.child.Child;
import dev.qiangcai.lab.child.Jvm;
import dev.qiangcai.lab.child.Launch;
import dev.qiangcai.lab.load.Bounds;
import dev.qiangcai.lab.load.ClosedLoop;
import dev.qiangcai.lab.load.Target;
import dev.qiangcai.lab.service.LabService;
import dev.qiangcai.lab.trial.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Run-times made from the bench's JDK: images with only what the service needs, and caches of its classes. Each is
/// made once, when it is first asked for, and is gone when this JVM ends. `this` guards what is made.
final class Images {
    /// What the lab's service needs of the JDK.
    private static final String MODULES =
            "java.base,java.logging,java.management,java.naming,java.xml,jdk.management,jdk.unsupported";

    private static final Duration TRAINING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Workshop workshop = new Workshop("images");
    private final Map<String, Path> made = new HashMap<>();

    /// Why no image can be made of the bench's JDK.
    static Optional<Sentence> obstacle(Bench bench) {
        var jlink = Jvm.tool(bench.jdk(), "jlink");
        if (!Files.isExecutable(jlink)) {
            return Optional.of(Design.say("build.images.noJlink", bench.jdk()));
        }
        return linkable(bench.jdk(), jlink)
                ? Optional.empty()
                : Optional.of(Design.say("build.images.noJmods", bench.jdk()));
    }

    /// Newer JDKs make images from themselves, and come without `jmods`.
    private static boolean linkable(Path jdk, Path jlink) {
        if (Files.isDirectory(jdk.resolve("jmods"))) {
            return true;
        }
        try {
            // The bench has no folder yet when it is asked for obstacles.
            var folder = new Workshop("jlink").folder();
            var said = Ran.by(Launch.of(folder, List.of(jlink.toString(), "--help")));
            return said.out().contains("run-time image enabled");
        } catch (IOException mute) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Kit jdk(Bench bench) throws IOException {
        return new Kit(bench.jdk(), classPath(bench), List.of(), List.of());
    }

    /// An image as small as it gets: no debugging tables, packed, without an archive of the JDK's own classes.
    Kit stripped(Bench bench) throws IOException, InterruptedException {
        return new Kit(image(bench, "stripped"), classPath(bench), List.of(), List.of());
    }

    /// The same image with an archive of the JDK's own classes.
    Kit archived(Bench bench) throws IOException, InterruptedException {
        return new Kit(image(bench, "archived", "--generate-cds-archive"), classPath(bench), List.of(), List.of());
    }

    /// That run-time with an archive of the service's classes.
    Kit withAppCds(Kit kit) throws IOException, InterruptedException {
        var archive = trained(kit, "-XX:ArchiveClassesAtExit=", ".jsa");
        return kit.cache(archive).flags("-XX:SharedArchiveFile=" + archive);
    }

    /// That run-time with an ahead-of-time cache of the service.
    Kit withAotCache(Kit kit) throws IOException, InterruptedException {
        var cache = trained(kit, "-XX:AOTCacheOutput=", ".aot");
        return kit.cache(cache).flags("-XX:AOTCache=" + cache);
    }

    private synchronized List<Path> classPath(Bench bench) throws IOException {
        var lib = made.get("lib");
        if (lib == null) {
            lib = ClassPathCopy.to(
                    workshop.folder().resolve("lib"),
                    Jvm.of(bench, LabService.class).classPath());
            made.put("lib", lib);
        }
        try (var jars = Files.list(lib)) {
            return jars.sorted().toList();
        }
    }

    private synchronized Path image(Bench bench, String name, String... more) throws IOException, InterruptedException {
        var image = made.get(name);
        if (image == null) {
            image = workshop.folder().resolve(name);
            var command = new ArrayList<String>();
            command.add(Jvm.tool(bench.jdk(), "jlink").toString());
            command.addAll(List.of("--add-modules", MODULES, "--strip-debug", "--compress=zip-9"));
            command.addAll(List.of("--no-header-files", "--no-man-pages", "--output", image.toString()));
            command.addAll(List.of(more));
            Ran.by(Launch.of(bench.folder(), command)).well();
            made.put(name, image);
        }
        return image;
    }

    /// Starts the service, asks it for a while, and lets it end: it then writes down what it has learned.
    private synchronized Path trained(Kit kit, String flag, String ending) throws IOException, InterruptedException {
        var name = kit.home().getFileName() + ending;
        var known = made.get(name);
        if (known != null) {
            return known;
        }
        var cache = workshop.folder().resolve(name);
        var launch = kit.flags(flag + cache).jvm().launch(workshop.folder()).named(name);
        try (var child = Child.start(launch)) {
            int port = Integer.parseInt(child.await(LabService.READY).group(1));
            var load = new ClosedLoop(TRAINING, Bounds.of(4));
            load.run(Target.local(port, "/json"));
            child.in().close();
            var ended = child.end(PATIENCE);
            if (ended.isEmpty() || !Files.exists(cache)) {
                throw new IOException(cache.getFileName() + " was not made: "
                        + child.out().text() + child.err().text());
            }
        }
        made.put(name, cache);
        return cache;
    }
}
