package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.stream.Stream;

/// What kustomize makes, and lays over the objects of other files.
record Kustomization(Branch object) implements Subject {
    @Override
    public Place at() {
        return object.place();
    }

    /// The ConfigMaps that it generates from literals. Those of files hold files.
    Stream<ConfigMap> maps() {
        return object.items("configMapGenerator").stream()
                .map(generator -> new ConfigMap(
                        generator.value("name"),
                        object.value("namespace"),
                        generator.place(),
                        generator.items("literals").stream()
                                .flatMap(literal -> literal.text().stream())
                                .flatMap(literal -> entry(literal).stream())
                                .toList()));
    }

    private static List<Setting> entry(Written literal) {
        var equals = literal.value().indexOf('=');
        return equals < 1
                ? List.of()
                : List.of(new Setting(
                        literal.value().substring(0, equals),
                        literal.part(equals + 1, literal.value().length())));
    }

    /// The images whose tag or digest it says.
    Stream<String> tagged() {
        return object.items("images").stream()
                .filter(entry ->
                        entry.text("newTag").isPresent() || entry.text("digest").isPresent())
                .map(entry -> entry.value("name"));
    }
}
