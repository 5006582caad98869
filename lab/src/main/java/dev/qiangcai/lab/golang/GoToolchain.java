package dev.qiangcai.lab.golang;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The Go that is installed here, and the lab's programs built with it. It keeps binaries in a folder and builds
/// again only when the program, the flags or Go itself have changed.
///
/// ```java
/// Path server = GoToolchain.require().build(GoBuild.of("http").flags("-ldflags=-s -w"));
/// new ProcessBuilder(server.toString(), "-garbage", "64").start();
/// ```
///
/// Each program tells its flags and what it prints in the comment that its `main.go` starts with; [GoFigures] reads it.
/// May be used by several threads and processes at the same time: the worst is that one program is built twice.
public final class GoToolchain {
    private static final String PROGRAMS = "/dev/qiangcai/lab/go/";

    /// Settings of the owner's that would change a build. Empty counts as unset, and overrides an inherited one too.
    private static final List<String> UNSET =
            List.of("GOFLAGS", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOEXPERIMENT");

    private final GoSearch.Found found;
    private final Path cache;

    private GoToolchain(GoSearch.Found found, Path cache) {
        this.found = found;
        this.cache = cache;
    }

    /// Why no program can be built here, and what would change that; empty where one can.
    public static Optional<Sentence> obstacle() {
        return switch (search(homeCache())) {
            case GoSearch.Found _ -> Optional.empty();
            case GoSearch.Missing(var why) -> Optional.of(why);
        };
    }

    /// The Go of this machine, which keeps what it builds in the owner's folder.
    ///
    /// @throws NoGo when there is none
    public static GoToolchain require() {
        return require(homeCache());
    }

    /// The Go of this machine, which keeps what it builds in that folder.
    ///
    /// @throws NoGo when there is none
    public static GoToolchain require(Path cache) {
        return switch (search(cache)) {
            case GoSearch.Found found -> new GoToolchain(found, cache);
            case GoSearch.Missing(var why) -> throw new NoGo(why);
        };
    }

    public GoVersion version() {
        return found.version();
    }

    /// The program as a binary.
    ///
    /// @throws GoBuildFailed when Go refuses it
    public Path build(GoBuild build) throws IOException, InterruptedException {
        var source = source(build.program());
        var binary = cache.resolve("bin").resolve(key(build, source)).resolve(build.program());
        if (Files.isExecutable(binary)) {
            return binary;
        }
        Files.createDirectories(binary.getParent());
        var workshop = Files.createTempDirectory(Files.createDirectories(cache.resolve("tmp")), "build");
        try {
            Files.writeString(workshop.resolve("main.go"), source);
            // With an older version here, Go would give the program that version's run-time defaults.
            Files.writeString(
                    workshop.resolve("go.mod"), "module qiangcai/" + build.program() + "\n\ngo " + version() + "\n");
            var made = workshop.resolve("made");
            var told = Told.by(compiler(build, made).directory(workshop.toFile()), workshop);
            if (told.exit() != 0) {
                throw new GoBuildFailed(build.program(), version(), told.text().strip());
            }
            Files.move(made, binary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return binary;
        } finally {
            clear(workshop);
        }
    }

    /// A `go` command, offline, with its own caches and none of the owner's Go settings.
    public ProcessBuilder command(List<String> arguments) {
        var tool = new ProcessBuilder(found.command().toString());
        tool.command().addAll(arguments);
        var environment = tool.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME", "TMPDIR"));
        UNSET.forEach(name -> environment.put(name, ""));
        environment.putAll(Map.of(
                "GOCACHE", cache.resolve("build").toString(),
                "GOPATH", cache.resolve("path").toString(),
                "GOENV", "off",
                "GOPROXY", "off",
                "GOSUMDB", "off",
                "GOTOOLCHAIN", "local",
                "GOWORK", "off",
                "GO111MODULE", "on",
                "CGO_ENABLED", "0"));
        return tool;
    }

    private ProcessBuilder compiler(GoBuild build, Path made) {
        var tool = command(List.of("build", "-trimpath", "-buildvcs=false"));
        tool.command().addAll(build.flags());
        tool.command().addAll(List.of("-o", made.toString(), "."));
        tool.environment().putAll(build.environment());
        return tool;
    }

    private String key(GoBuild build, String source) {
        var all = List.of(
                found.command().toString(),
                version().toString(),
                build.flags().toString(),
                new TreeMap<>(build.environment()).toString(),
                source);
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String source(String program) throws IOException {
        try (var in = GoToolchain.class.getResourceAsStream(PROGRAMS + program + "/main.go")) {
            if (in == null) {
                throw new IllegalArgumentException("the lab has no Go program " + program);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static GoSearch search(Path cache) {
        try {
            return GoSearch.in(GoPlaces.ofThisMachine(), cache.resolve("tmp"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while looking for Go", stop);
        }
    }

    private static Path homeCache() {
        var said = System.getenv().getOrDefault("QIANGCAI_HOME", "");
        var home = said.isBlank() ? Path.of(System.getProperty("user.home"), ".qiangcai") : Path.of(said);
        return home.toAbsolutePath().resolve("go");
    }

    private static void clear(Path folder) {
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var file : inside) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
