package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.tree.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The environment of a service: files of variables first, then what the service extends, then its own.
final class Environment {
    /// More than any process is given.
    static final int MOST = 1_000;

    private final Service service;
    private final Map<String, EnvFile> files;
    private final Interpolation interpolation;

    Environment(Service service, Map<String, EnvFile> files, Interpolation interpolation) {
        this.service = service;
        this.files = files;
        this.interpolation = interpolation;
    }

    List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        for (var branch : service.chain().reversed()) {
            branch.at("env_file")
                    .ifPresent(named -> ServiceReader.listed(Optional.of(named)).stream()
                            .flatMap(this::file)
                            .forEach(settings::add));
        }
        for (var branch : service.chain().reversed()) {
            branch.at("environment").ifPresent(environment -> own(environment).forEach(settings::add));
        }
        return settings;
    }

    private Stream<Setting> file(Branch entry) {
        var named = entry.text().or(() -> entry.text("path"));
        var step = new Step("compose env_file", entry.place());
        return named.map(name -> entry.source().beside(name.value())).map(files::get).stream()
                .flatMap(file -> file.settings().stream())
                .map(setting -> setting.via(new Step("env file", setting.value().place()))
                        .via(step));
    }

    private Stream<Setting> own(Branch environment) {
        return environment.sequence()
                ? environment.items().stream()
                        .flatMap(item -> item.text().stream())
                        .flatMap(this::line)
                : environment.twigs().stream()
                        .flatMap(twig -> twig
                                .value()
                                .text()
                                .map(value -> setting(twig.key().value(), value))
                                .stream());
    }

    private Stream<Setting> line(Written line) {
        var equals = line.value().indexOf('=');
        return equals < 1
                ? Stream.empty()
                : Stream.of(setting(
                        line.value().substring(0, equals),
                        line.part(equals + 1, line.value().length())));
    }

    private Setting setting(String name, Written value) {
        var said = interpolation.origin(value).orElseGet(() -> interpolation.of(value));
        return new Setting(name, said).via(new Step("compose environment", value.place()));
    }
}
