package dev.qiangcai.dist;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.guard.words.SpokenException;
import dev.qiangcai.guard.words.Words;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./build-dist`: makes an image of the program that needs nothing but a kernel and the C library.
@Command(name = "build-dist", mixinStandardHelpOptions = true)
public final class BuildDist implements Callable<Integer> {
    private static final int KIB = 1024;

    private final Locale language;
    private final PrintWriter err;

    @Option(names = "--sources", paramLabel = "FOLDER", hidden = true)
    private Path sources = Path.of("");

    @Option(names = "--target", paramLabel = "FOLDER")
    private @Nullable Path target;

    @Option(names = "--debug")
    private boolean debug;

    @Option(names = "--all-caches")
    private boolean caches;

    @Option(names = "--bundle")
    private boolean bundle;

    @Option(names = "--container")
    private boolean container;

    @Option(names = "--deb")
    private boolean deb;

    @Option(names = "--profile", paramLabel = "FILE")
    private @Nullable Path profile;

    @Option(names = "--sign", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--train")
    private boolean train;

    BuildDist(Locale language, PrintWriter err) {
        this.language = language;
        this.err = err;
    }

    /// Builds, and ends the process: 0 done, 1 failed, 2 wrong usage.
    public static void main(String[] args) {
        var said = List.of("QIANGCAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG").stream()
                .map(name -> Objects.requireNonNullElse(System.getenv(name), ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
        var language = said.filter(value -> value.startsWith("zh")).isPresent() ? Locale.CHINESE : Locale.ENGLISH;
        Locale.setDefault(language);
        var err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(language, err, args));
    }

    static int run(Locale language, PrintWriter err, String... args) {
        var line = new CommandLine(new BuildDist(language, err));
        line.setResourceBundle(Words.of("dev.qiangcai.dist.help", language));
        line.setErr(err);
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof SpokenException spoken) {
                err.println(spoken.sentence().in(language));
                return 1;
            }
            throw failure;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        var here = sources.toAbsolutePath().normalize();
        var order = new Order(
                here,
                Path.of(System.getProperty("java.home")),
                Objects.requireNonNullElse(target, here.resolve("dist/target")).toAbsolutePath(),
                new Wishes(debug, caches, train, kinds(), Optional.ofNullable(profile), Optional.ofNullable(key)));
        new Build(order, this::say).run();
        tell(order.image());
        for (var kind : order.wishes().kinds()) {
            switch (kind) {
                case BUNDLE -> tell("done.bundle", order.archive());
                case CONTAINER -> {
                    tell("done.oci", order.oci());
                    tell("done.docker", order.docker());
                }
                case DEB -> tell("done.deb", order.deb(Release.here()));
            }
        }
        return 0;
    }

    private Set<Kind> kinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        if (bundle) {
            kinds.add(Kind.BUNDLE);
        }
        if (container) {
            kinds.add(Kind.CONTAINER);
        }
        if (deb) {
            kinds.add(Kind.DEB);
        }
        return kinds;
    }

    private void tell(String key, Path made) throws IOException {
        say(DistException.sentence(key, made, mib(Disk.size(made))));
    }

    private void tell(Path image) throws IOException {
        var app = image.resolve("app");
        long cached = 0;
        try (var files = Files.newDirectoryStream(app, "*.aot")) {
            for (var cache : files) {
                cached += Disk.size(cache);
            }
        }
        long all = Disk.size(image);
        long jars = Disk.size(app) - cached;
        say(DistException.sentence("done", image, mib(all), mib(all - jars - cached), mib(jars), mib(cached)));
    }

    private static long mib(long bytes) {
        return bytes / KIB / KIB;
    }

    private void say(Sentence sentence) {
        err.println(sentence.in(language));
    }
}
