package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.tree.Branch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The environment of one container, put together from its manifest and the ConfigMaps it names.
final class Environment {
    /// More than any process is given.
    static final int MOST = 1_000;

    private final Workload workload;
    private final Branch container;
    private final Map<String, List<ConfigMap>> maps;
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private Environment(Workload workload, Branch container, Map<String, List<ConfigMap>> maps) {
        this.workload = workload;
        this.container = container;
        this.maps = maps;
    }

    /// What is set, the variables `$(NAME)` within it replaced.
    static Map<String, Setting> of(Workload workload, Branch container, Map<String, List<ConfigMap>> maps) {
        var environment = new Environment(workload, container, maps);
        container.items("envFrom").forEach(environment::whole);
        container.items("env").stream().limit(MOST).forEach(environment::single);
        return environment.settings;
    }

    private void whole(Branch from) {
        var prefix = from.value("prefix");
        var step = step("envFrom", from);
        for (var map : named("configMapRef", "secretRef", from)) {
            map.entries()
                    .forEach(entry -> put(new Setting(
                            prefix + entry.name(),
                            entry.value().via(step(map, entry)).via(step))));
        }
    }

    private void single(Branch entry) {
        var name = entry.value("name");
        var literal = entry.text("value");
        var setting = literal.map(value -> Reference.expand(value, settings))
                .map(value -> value.via(step("env", entry)))
                .or(() -> fromMap(entry))
                .or(() -> ownLimit(entry))
                .or(() -> unknown(entry));
        setting.ifPresent(value -> put(new Setting(name, value)));
    }

    private Optional<Written> fromMap(Branch entry) {
        var from = entry.at("valueFrom");
        var key = Stream.of("configMapKeyRef", "secretKeyRef")
                .flatMap(reference -> from.flatMap(there -> there.text(reference, "key")).stream())
                .map(Written::value)
                .findFirst()
                .orElse("");
        return from.stream()
                .flatMap(there -> named("configMapKeyRef", "secretKeyRef", there).stream())
                .flatMap(map -> map.entries().stream()
                        .filter(held -> held.name().equals(key))
                        .map(held -> held.value().via(step(map, held)).via(step("env", entry))))
                .findFirst();
    }

    /// The container's own limit, which Kubernetes writes out in bytes or whole processors.
    private Optional<Written> ownLimit(Branch entry) {
        return entry.text("valueFrom", "resourceFieldRef", "resource")
                .flatMap(resource -> Grants.whole(container, resource.value())
                        .map(amount -> resource.meaning(String.valueOf(amount)).via(step("env", entry))));
    }

    /// From a Secret or from the pod: it is set, but not said to what.
    private Optional<Written> unknown(Branch entry) {
        return entry.at("valueFrom")
                .flatMap(_ -> entry.text("name"))
                .map(name -> name.meaning("$(" + name.value() + ")"));
    }

    /// The one that is named behind either key.
    private List<ConfigMap> named(String plain, String secret, Branch from) {
        var kind = from.at(secret).isPresent() ? ConfigMap.SECRET : ConfigMap.PLAIN;
        var name = from.value(kind.equals(ConfigMap.SECRET) ? secret : plain, "name");
        var called = maps.getOrDefault(name, List.of());
        var namespace = called.isEmpty() ? "" : workload.namespace();
        return called.stream()
                .filter(map -> map.kind().equals(kind) && map.meant(namespace))
                .limit(1)
                .toList();
    }

    private void put(Setting setting) {
        settings.remove(setting.name());
        settings.put(setting.name(), setting);
    }

    private Step step(String what, Branch at) {
        return new Step(workload.kind() + " " + what, at.place());
    }

    private static Step step(ConfigMap map, Setting at) {
        return new Step(map.kind() + " " + map.name(), at.value().place());
    }
}
