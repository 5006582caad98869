package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.tree.Branch;
import java.util.List;

/// All objects that the files hold.
record Cluster(
        List<ConfigMap> maps, List<LimitRange> ranges, List<Kustomization> kustomizations, List<Workload> workloads) {
    Cluster {
        maps = List.copyOf(maps);
        ranges = List.copyOf(ranges);
        kustomizations = List.copyOf(kustomizations);
        workloads = List.copyOf(workloads);
    }

    /// Whether a container without that limit gets it from its namespace, or from a patch laid over it.
    boolean gives(String resource, Workload workload, Branch container) {
        return ranges.stream().anyMatch(range -> range.gives(resource, workload.namespace()))
                || workloads.stream()
                        .filter(other -> other != workload
                                && other.kind().equals(workload.kind())
                                && other.name().equals(workload.name()))
                        .flatMap(other -> other.pod().items("spec", "containers").stream())
                        .anyMatch(patch -> patch.text("image").isEmpty()
                                && patch.value("name").equals(container.value("name"))
                                && patch.text("resources", "limits", resource).isPresent());
    }

    boolean tags(String image) {
        return kustomizations.stream().anyMatch(kustomization -> kustomization.tags(image));
    }
}
