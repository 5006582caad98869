package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.tree.Branch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// All objects that the files hold.
///
/// @param maps by their names
/// @param tagged images whose tag is said by a kustomization, or by Skaffold when it builds them
/// @param workloads by their kind and name
/// @param operations patches whose targets are known
record Cluster(
        Map<String, List<ConfigMap>> maps,
        List<LimitRange> ranges,
        Set<String> tagged,
        Map<String, List<Workload>> workloads,
        List<Operations> operations) {
    private static final int MOST_PATCHES = 50;

    Cluster {
        maps = Map.copyOf(maps);
        ranges = List.copyOf(ranges);
        tagged = Set.copyOf(tagged);
        workloads = Map.copyOf(workloads);
        operations = List.copyOf(operations);
    }

    /// The same, where nothing is laid over anything any more.
    Cluster settled() {
        return new Cluster(maps, ranges, tagged, Map.of(), List.of());
    }

    /// Says of which workloads there are too many of one kind and name to hold each against all others.
    void tellOfCuts(Notebook notebook) {
        workloads
                .values()
                .forEach(same -> Cut.PATCHES.tell(notebook, same.getFirst().at(), same.size(), MOST_PATCHES));
    }

    /// Whether a container without that limit gets it from its namespace.
    boolean gives(String resource, Workload workload) {
        return ranges.stream().anyMatch(range -> range.gives(resource, workload.namespace()));
    }

    /// What other files lay over that container.
    List<Patch> patches(Workload workload, Branch container) {
        return others(workload, container)
                .filter(patch -> patch.container().text("image").isEmpty())
                .toList();
    }

    /// The limits that patches of either kind give that container.
    ///
    /// @param place where it stands in its pod, such as `containers/0`
    List<Grant> grants(Workload workload, Branch container, String place) {
        var merged = patches(workload, container).stream().map(patch -> Grants.limits(patch.container()));
        var operated = operations.stream()
                .filter(list -> list.meets(workload))
                .map(list -> list.limits(place))
                .limit(MOST_PATCHES);
        return Stream.concat(merged, operated).toList();
    }

    /// The limits of the containers that stand there and that the operations are laid over, where they all have the
    /// same.
    Grant beneath(Operations list, String place) {
        var own = list.limits(place);
        var slash = place.indexOf('/');
        var index = Integer.parseInt(place.substring(slash + 1), 10);
        var limits = workloads.values().stream()
                .flatMap(List::stream)
                .filter(list::meets)
                .map(workload -> workload.pod().items("spec", place.substring(0, slash)))
                .filter(containers -> index < containers.size())
                .map(containers -> Grants.limits(containers.get(index)))
                .distinct()
                .toList();
        var base = limits.size() == 1 ? limits.getFirst() : Grant.UNSAID;
        return own.over(base);
    }

    /// What a container is laid over that says a part only, or else what other files lay over it.
    List<Branch> counterparts(Workload workload, Branch container) {
        var part = container.text("image").isEmpty();
        return others(workload, container)
                .map(Patch::container)
                .filter(other -> other.text("image").isPresent() == part)
                .toList();
    }

    /// The container as other files describe it.
    @SuppressWarnings("ReferenceEquality") // a workload is this one or another, even where they say the same
    private Stream<Patch> others(Workload workload, Branch container) {
        return workloads.getOrDefault(workload.title().text(), List.of()).stream()
                .limit(MOST_PATCHES)
                .filter(other -> other != workload)
                .flatMap(other -> other.pod().items("spec", "containers").stream()
                        .filter(found -> found.value("name").equals(container.value("name")))
                        .map(found -> new Patch(other.pod(), found)));
    }

    /// A container that says a part only, and its pod.
    record Patch(Branch pod, Branch container) {}
}
