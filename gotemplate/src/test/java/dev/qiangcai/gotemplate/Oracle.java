package dev.qiangcai.gotemplate;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/// Go's own `text/template`, in a small program that is built where Go is installed.
final class Oracle {
    private final Path program;

    private Oracle(Path program) {
        this.program = program;
    }

    /// @param verdict `ok`, `parse` or `execute`
    /// @param words the output, or the error
    record Answer(String verdict, String words) {}

    static Oracle build(Path folder) throws IOException {
        Assumptions.assumeTrue(installed("go"), "Go is not installed");
        for (var file : List.of("go.mod", "main.go")) {
            try (var source = requireNonNull(Oracle.class.getResourceAsStream("/oracle/" + file))) {
                Files.copy(source, folder.resolve(file));
            }
        }
        var program = folder.resolve("oracle");
        var build = new ProcessBuilder("go", "build", "-o", program.toString(), ".").directory(folder.toFile());
        build.environment().put("GOPROXY", "off");
        build.environment().put("GOCACHE", folder.resolve("cache").toString());
        build.environment().put("CGO_ENABLED", "0");
        run(build, "");
        return new Oracle(program);
    }

    List<Answer> ask(List<String> templates) throws IOException {
        var quoted = templates.stream().map(GoText::quoted).collect(Collectors.joining("\n", "", "\n"));
        return run(new ProcessBuilder(program.toString()), quoted)
                .lines()
                .map(Oracle::answer)
                .toList();
    }

    private static Answer answer(String line) {
        var space = line.indexOf(' ');
        var words = Unquote.string(line.substring(space + 1));
        // The program's types stand for those of Prometheus's package.
        return new Answer(line.substring(0, space), words.replaceAll("\\bmain\\.(queryResult|sample)", "template.$1"));
    }

    static boolean installed(String command) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, command))) {
                return true;
            }
        }
        return false;
    }

    /// What a program prints, when it is given that text; both of its outputs together.
    static String run(ProcessBuilder command, String input) throws IOException {
        var given = Files.createTempFile("oracle", ".in");
        Files.writeString(given, input);
        var process =
                command.redirectErrorStream(true).redirectInput(given.toFile()).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.destroy();
            Files.delete(given);
        }
    }
}
