package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.EnvFile;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts pods together with the ConfigMaps, the limits of their namespaces and the patches that other files hold.
public final class PodLinker implements Linker {
    private static final int MOST_VARIANTS = 50;

    @Override
    public void link(Known known, Notebook notebook) {
        var workloads = known.all(Workload.class).toList();
        Map<String, EnvFile> files = known.all(EnvFile.class)
                .collect(Collectors.toMap(file -> file.source().name(), Function.identity(), (first, _) -> first));
        var maps = Stream.concat(
                        known.all(ConfigMap.class),
                        known.all(Kustomization.class).flatMap(kustomization -> kustomization.maps(files)))
                .toList();
        var lists = known.all(Operations.class).toList();
        var operations = operations(known, lists);
        var cluster = new Cluster(
                maps.stream().collect(Collectors.groupingBy(ConfigMap::name)),
                known.all(LimitRange.class).toList(),
                Stream.concat(
                                known.all(Kustomization.class).flatMap(Kustomization::tagged),
                                known.all(Skaffold.class).flatMap(Skaffold::images))
                        .collect(Collectors.toSet()),
                workloads.stream()
                        .collect(Collectors.groupingBy(
                                workload -> workload.title().text())),
                operations);
        cluster.tellOfCuts(notebook);
        var aimed = operations.stream().map(Operations::list).collect(Collectors.toSet());
        Stream.concat(operations.stream(), lists.stream().filter(list -> !aimed.contains(list.list())))
                .flatMap(list -> JsonPatch.of(list, place -> cluster.beneath(list, place)))
                .forEach(notebook::note);
        var overlays = overlays(known, workloads, lists);
        Linker.each(workloads, notebook, (workload, sheet) -> {
            var variants = overlays.stream()
                    .flatMap(patches -> Variant.of(workload, patches).stream())
                    .limit(MOST_VARIANTS)
                    .toList();
            new PodReader(workload, cluster, variants, sheet).read();
            variants.forEach(variant -> made(workload, variant, cluster, sheet));
        });
        var named = workloads.stream().flatMap(Workload::maps).collect(Collectors.toSet());
        maps.stream()
                .filter(map -> !named.contains(map.name()) && !map.variables().isEmpty())
                .forEach(map -> notebook.note(alone(map)));
    }

    private static void made(Workload beneath, Variant variant, Cluster cluster, Notebook sheet) {
        new PodReader(variant.workload(), cluster.settled(), List.of(), sheet).readPatched();
        new Losses(beneath, variant).all().forEach(sheet::note);
    }

    /// The patches of each kustomization that has any.
    private static List<List<Variant.Overlay>> overlays(Known known, List<Workload> workloads, List<Operations> lists) {
        var files = Stream.concat(
                        workloads.stream().map(Workload::object), lists.stream().map(Operations::list))
                .collect(Collectors.groupingBy(object -> object.source().name()));
        return known.all(Kustomization.class)
                .map(kustomization -> kustomization.overlays(files))
                .filter(patches -> !patches.isEmpty())
                .toList();
    }

    /// The lists that kustomizations name, with what they are laid over.
    private static List<Operations> operations(Known known, List<Operations> lists) {
        var files = lists.stream()
                .collect(Collectors.toMap(list -> list.at().file(), Function.identity(), (first, _) -> first));
        return known.all(Kustomization.class)
                .flatMap(kustomization -> kustomization.operations(files))
                .toList();
    }

    /// What a ConfigMap sets that pods elsewhere take.
    private static Launch alone(ConfigMap map) {
        var title = new Launch.Title(map.kind() + " " + map.name(), map.at());
        var settings = map.variables().stream()
                .map(setting ->
                        setting.via(new Step(title.text(), setting.value().place())))
                .toList();
        var file = map.at().file();
        var role = Role.of(Source.base(file), map.name(), map.namespace());
        return new Launch(title, role, settings, List.of(), Launch.Box.NONE);
    }
}
