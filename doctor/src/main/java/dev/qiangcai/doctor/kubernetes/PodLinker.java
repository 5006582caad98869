package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.rule.Linker;
import dev.qiangcai.doctor.rule.Notebook;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts pods together with the ConfigMaps, the limits of their namespaces and the patches that other files hold.
public final class PodLinker implements Linker {
    @Override
    public void link(Known known, Notebook notebook) {
        var workloads = known.all(Workload.class).toList();
        var cluster = new Cluster(
                Stream.concat(
                                known.all(ConfigMap.class),
                                known.all(Kustomization.class).flatMap(Kustomization::maps))
                        .collect(Collectors.groupingBy(ConfigMap::name)),
                known.all(LimitRange.class).toList(),
                known.all(Kustomization.class).flatMap(Kustomization::tagged).collect(Collectors.toSet()),
                workloads.stream()
                        .collect(Collectors.groupingBy(
                                workload -> workload.title().text())));
        workloads.forEach(workload -> new PodReader(workload, cluster, notebook).read());
    }
}
