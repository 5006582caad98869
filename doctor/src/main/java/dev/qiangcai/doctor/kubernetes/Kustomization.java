package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.doctor.tree.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What kustomize makes, and lays over the objects of other files.
record Kustomization(Branch object) implements Subject {
    @Override
    public Place at() {
        return object.place();
    }

    @Override
    public int bulk() {
        return object.letters();
    }

    /// The ConfigMaps that it generates from literals and from files of variables. Those of other files hold files.
    ///
    /// @param files all files of variables, by their names
    Stream<ConfigMap> maps(Map<String, EnvFile> files) {
        return object.items("configMapGenerator").stream()
                .map(generator -> new ConfigMap(
                        ConfigMap.PLAIN,
                        generator.value("name"),
                        object.value("namespace"),
                        generator.place(),
                        Stream.concat(literals(generator), read(generator, files))
                                .toList()));
    }

    private static Stream<Setting> literals(Branch generator) {
        return generator.items("literals").stream()
                .flatMap(literal -> literal.text().stream())
                .flatMap(literal -> entry(literal).stream());
    }

    private Stream<Setting> read(Branch generator, Map<String, EnvFile> files) {
        return Stream.concat(
                        generator.items("envs").stream().flatMap(name -> name.text().stream()),
                        generator.text("env").stream())
                .map(name -> object.source().beside(name.value()))
                .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                .flatMap(file -> file.settings().stream());
    }

    /// The lists of operations that it lays over objects.
    ///
    /// @param files those that stand in files of their own, by their names
    Stream<Operations> operations(Map<String, Operations> files) {
        return Stream.of("patches", "patchesJson6902")
                .flatMap(list -> object.items(list).stream())
                .flatMap(entry -> Stream.concat(
                                documents(entry.text("patch").stream()).filter(JsonPatch::is),
                                entry.text("path").stream()
                                        .map(path -> object.source().beside(path.value()))
                                        .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
                                        .map(Operations::list))
                        .map(list -> new Operations(list, entry.at("target"))));
    }

    /// The patches that it lays over objects, in the order of their lists.
    ///
    /// @param files what stands in files of their own, by their names
    List<Variant.Overlay> overlays(Map<String, List<Branch>> files) {
        return Stream.of("patchesStrategicMerge", "patches", "patchesJson6902")
                .flatMap(list -> object.items(list).stream())
                .flatMap(entry -> patches(entry, files)
                        .map(patch ->
                                new Variant.Overlay(patch, entry.at("target").map(Target::new))))
                .toList();
    }

    private Stream<Branch> patches(Branch entry, Map<String, List<Branch>> files) {
        var named = Stream.concat(entry.text().stream(), entry.text("path").stream())
                .map(path -> object.source().beside(path.value()))
                .flatMap(name -> files.getOrDefault(name, List.of()).stream());
        return Stream.concat(named, documents(Stream.concat(entry.text().stream(), entry.text("patch").stream())));
    }

    /// The patches that are written out in it, and are no operations.
    Stream<Branch> patches() {
        return documents(Stream.concat(
                        texts("patches", "patch"),
                        object.items("patchesStrategicMerge").stream().flatMap(item -> item.text().stream())))
                .filter(patch -> !JsonPatch.is(patch));
    }

    private Stream<Branch> documents(Stream<Written> texts) {
        return texts.filter(text -> text.value().contains("\n") || text.value().contains("{"))
                .flatMap(text -> Documents.within(object.source(), text).stream());
    }

    private Stream<Written> texts(String list, String key) {
        return object.items(list).stream().flatMap(item -> item.text(key).stream());
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
