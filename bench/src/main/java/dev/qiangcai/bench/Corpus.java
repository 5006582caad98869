package dev.qiangcai.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// Writes a repository of many services for the doctor to look at: manifests, builds, scripts, rules, programs, and
/// files that are nothing to it. One seed gives one repository.
///
/// `Corpus FOLDER FILES SEED` or `Corpus FOLDER FILES rules`
final class Corpus {
    private static final int SHARES = 100;

    private final Path folder;
    private final Random chance;

    /// One kind of file.
    ///
    /// @param share of a hundred files
    /// @param name with the number of its service
    private record Kind(int share, String name, IntFunction<String> text) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(22, "services/s%d/deploy/app.yaml", Samples::manifest),
            new Kind(7, "services/s%d/Dockerfile", Samples::dockerfile),
            new Kind(4, "services/s%d/compose.yaml", Samples::compose),
            new Kind(12, "services/s%d/start.sh", Samples::script),
            new Kind(3, "units/s%d.service", Samples::unit),
            new Kind(5, "services/s%d/.github/workflows/ci.yml", Samples::pipeline),
            new Kind(4, "services/s%d/pom.xml", Samples::pom),
            new Kind(3, "services/s%d/build.gradle", Samples::gradle),
            new Kind(3, "services/s%d/go.mod", Samples::goMod),
            new Kind(4, "alerts/s%d.rules.yml", Samples::rules),
            new Kind(3, "services/s%d/.env", Samples::environment),
            new Kind(20, "services/s%d/src/Main.java", Samples::source),
            new Kind(5, "services/s%d/README.md", Samples::source));

    private Corpus(Path folder, long seed) {
        this.folder = folder;
        this.chance = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        int files = Integer.parseInt(args[1]);
        if (args[2].equals("rules")) {
            var corpus = new Corpus(folder, 0);
            for (int i = 0; i < files; i++) {
                corpus.write("r%d.yml".formatted(i), Samples.rules(i).getBytes(StandardCharsets.UTF_8));
            }
        } else {
            new Corpus(folder, Long.parseLong(args[2])).repository(files);
        }
    }

    private void repository(int files) throws IOException {
        int texts = 0;
        for (var kind : KINDS) {
            int count = files * kind.share() / SHARES;
            for (int i = 0; i < count; i++) {
                write(kind.name().formatted(i), kind.text().apply(i).getBytes(StandardCharsets.UTF_8));
            }
            texts += count;
        }
        for (int i = texts; i < files; i++) {
            binary(i);
        }
    }

    /// A picture, a program or a jar.
    private void binary(int number) throws IOException {
        if (number % 20 == 0) {
            program("services/s%d/bin/tool".formatted(number));
        } else if (number % 20 == 1) {
            jar("services/s%d/lib/app.jar".formatted(number));
        } else {
            var picture = new byte[2_000 + chance.nextInt(60_000)];
            chance.nextBytes(picture);
            write("services/s%d/logo.png".formatted(number), picture);
        }
    }

    private void program(String name) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        write(name, Files.readAllBytes(Path.of(java)));
    }

    private void jar(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var type : List.of(Corpus.class, Samples.class, Spread.class)) {
                var entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (var bytes = type.getClassLoader().getResourceAsStream(entry)) {
                    jar.write(bytes == null ? new byte[0] : bytes.readAllBytes());
                }
                jar.closeEntry();
            }
        }
    }

    private void write(String name, byte[] contents) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, contents);
    }
}
