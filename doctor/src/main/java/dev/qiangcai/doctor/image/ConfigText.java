package dev.qiangcai.doctor.image;

import dev.qiangcai.binary.image.Image;
import dev.qiangcai.doctor.docker.Copy;
import dev.qiangcai.doctor.docker.Dockerfile;
import dev.qiangcai.doctor.docker.Stage;
import dev.qiangcai.doctor.facts.Errand;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An image's configuration as a text that findings can point into: a line for each value, behind the path that it has
/// in the JSON, such as `config.Env[1] = JAVA_TOOL_OPTIONS=-Xmx1g`.
final class ConfigText {
    /// What an image's maker may say of the image that it is built on (OCI Image Format, Annotations).
    private static final String BASE = "org.opencontainers.image.base.name";

    private final Source source;
    private final List<Line> lines;

    /// Where a value stands.
    private record Line(String path, int start, int end) {}

    private ConfigText(String name, Pages pages) {
        this.source = Source.of(name, pages.text.toString());
        this.lines = pages.lines;
    }

    static ConfigText of(Image.Description description, String name) {
        var launch = description.configuration().launch();
        var pages = new Pages();
        pages.add("name", description.names().stream().findFirst().orElse(""));
        pages.add("config.User", launch.user());
        pages.add("config.WorkingDir", launch.folder());
        pages.all("config.Env", launch.environment());
        pages.all("config.Entrypoint", launch.entrypoint());
        pages.all("config.Cmd", launch.command());
        pages.all("config.Healthcheck.Test", description.configuration().check());
        pages.all("config.ExposedPorts", description.configuration().ports());
        pages.labels(description.configuration().labels());
        return new ConfigText(name, pages);
    }

    private static final class Pages {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> lines = new ArrayList<>();

        void add(String path, String value) {
            text.append(path).append(" = ");
            lines.add(new Line(path, text.length(), text.length() + value.length()));
            text.append(value).append('\n');
        }

        void all(String path, List<String> values) {
            for (int i = 0; i < values.size(); i++) {
                add(path + "[" + i + "]", values.get(i));
            }
        }

        void labels(Map<String, String> labels) {
            labels.forEach((label, value) -> add("config.Labels." + label, value));
        }
    }

    Source source() {
        return source;
    }

    /// The image as if a Dockerfile had said all this.
    ///
    /// @param copies how its files are called
    Dockerfile recipe(List<Copy> copies) {
        var name = written("name").getFirst();
        var base = written("config.Labels." + BASE).stream()
                .filter(label -> !label.value().isBlank())
                .findFirst();
        var user = written("config.User").stream()
                .filter(said -> !said.value().isBlank())
                .findFirst();
        var start = new Stage.Start(words("config.Entrypoint["), words("config.Cmd["), check());
        var stage = new Stage(new Stage.Name("", name), base.orElse(name), environment(), user, start, copies);
        return Dockerfile.made(source, stage);
    }

    private Optional<List<Written>> words(String list) {
        return Optional.of(written(list)).filter(words -> !words.isEmpty());
    }

    /// The health check: `CMD` and words, or `CMD-SHELL` and a text for a shell.
    private Optional<Errand> check() {
        var test = written("config.Healthcheck.Test[");
        return test.isEmpty()
                ? Optional.empty()
                : CommandLine.check(test).map(words -> {
                    var title = new Launch.Title(
                            "image health check", test.getFirst().place());
                    return new Errand(title, Role.CHECK, words);
                });
    }

    private List<Setting> environment() {
        return written("config.Env[").stream()
                .filter(word -> word.value().indexOf('=') > 0)
                .map(word -> setting(word, word.value().indexOf('=')))
                .toList();
    }

    private static Setting setting(Written word, int equals) {
        return new Setting(
                word.value().substring(0, equals),
                word.part(equals + 1, word.value().length()));
    }

    private List<Written> written(String path) {
        return lines.stream()
                .filter(line -> path.endsWith("[")
                        ? line.path().startsWith(path)
                        : line.path().equals(path))
                .map(this::written)
                .toList();
    }

    private Written written(Line line) {
        var written = Written.of(source, line.start(), line.end());
        return written.via(new Step("image " + line.path(), written.place()));
    }
}
