package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Quantity;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A unit with its drop-ins: an empty value takes back what was listed before it.
record Unit(String name, List<Entry> entries) {
    Unit {
        entries = List.copyOf(entries);
    }

    /// The values of a key that may be said often.
    List<Written> all(String key) {
        var values = new ArrayList<Written>();
        for (var entry : entries) {
            if (entry.key().equals(key)) {
                values.add(entry.value());
                if (entry.value().value().isEmpty()) {
                    values.clear();
                }
            }
        }
        return values;
    }

    private Optional<Written> last(String key) {
        return all(key).reversed().stream().findFirst();
    }

    /// The command lines, without the signs before the path.
    List<List<Written>> commands() {
        return all("ExecStart").stream()
                .map(Unit::command)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static List<Written> command(Written line) {
        var start = 0;
        while (start < line.value().length() && "@-:+!".indexOf(line.value().charAt(start)) >= 0) {
            start++;
        }
        return Shell.words(line.part(start, line.value().length()));
    }

    /// What files say counts more than what the unit says.
    List<Setting> environment(List<EnvFile> files) {
        var own = all("Environment").stream()
                .flatMap(line -> Shell.words(line).stream())
                .flatMap(word -> Shell.assignment(word).stream())
                .map(setting -> setting.via(step("Environment", setting.value())));
        var others = all("EnvironmentFile").stream().flatMap(line -> file(line, files));
        return Stream.concat(own, others).toList();
    }

    /// A file in the repository that lies at the end of such a path, as `etc/default/shop` does.
    private static Stream<Setting> file(Written line, List<EnvFile> files) {
        var path = "/" + line.value().replaceFirst("^-?/*", "");
        var found = files.stream()
                .filter(file -> ("/" + file.source().name()).endsWith(path)
                        || path.endsWith("/" + file.source().base()))
                .toList();
        return found.size() == 1
                ? found.getFirst().settings().stream()
                        .map(setting -> setting.via(
                                        new Step("env file", setting.value().place()))
                                .via(step("EnvironmentFile", line)))
                : Stream.empty();
    }

    private static Step step(String what, Written at) {
        return new Step("unit " + what, at.place());
    }

    Grant limits() {
        return new Grant(
                last("CPUQuota").flatMap(Unit::processors),
                last("MemoryMax").or(() -> last("MemoryLimit")).flatMap(Quantity::docker));
    }

    private static Optional<Amount> processors(Written quota) {
        var value = quota.value();
        return value.endsWith("%")
                ? Quantity.docker(quota.meaning(value.substring(0, value.length() - 1)))
                        .map(percent -> new Amount(percent.value() / 100, quota))
                : Optional.empty();
    }
}
