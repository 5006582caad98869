package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All objects that the files hold.
///
/// @param maps by their names
/// @param tagged images whose tag is said by a kustomization
/// @param workloads by their kind and name
record Cluster(
        Map<String, List<ConfigMap>> maps,
        List<LimitRange> ranges,
        Set<String> tagged,
        Map<String, List<Workload>> workloads) {
    private static final int MOST_PATCHES = 50;

    Cluster {
        maps = Map.copyOf(maps);
        ranges = List.copyOf(ranges);
        tagged = Set.copyOf(tagged);
        workloads = Map.copyOf(workloads);
    }

    /// Whether a container without that limit gets it from its namespace.
    boolean gives(String resource, Workload workload) {
        return ranges.stream().anyMatch(range -> range.gives(resource, workload.namespace()));
    }

    /// What other files lay over that container.
    @SuppressWarnings("ReferenceEquality") // a workload is this one or another, even where they say the same
    List<Patch> patches(Workload workload, Branch container) {
        return workloads.getOrDefault(workload.title().text(), List.of()).stream()
                .limit(MOST_PATCHES)
                .filter(other -> other != workload)
                .flatMap(other -> other.pod().items("spec", "containers").stream()
                        .filter(patch -> patch.text("image").isEmpty()
                                && patch.value("name").equals(container.value("name")))
                        .map(patch -> new Patch(other.pod(), patch)))
                .toList();
    }

    /// A container that says a part only, and its pod.
    record Patch(Branch pod, Branch container) {}
}
