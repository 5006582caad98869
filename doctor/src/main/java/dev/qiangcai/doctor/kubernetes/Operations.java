package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Amount;
import dev.qiangcai.doctor.facts.Grant;
import dev.qiangcai.doctor.facts.Quantity;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A list of single operations (RFC 6902), and what kustomize lays it over.
///
/// @param target what the kustomization says of that; empty where none names the list
record Operations(Branch list, Optional<Branch> target) implements Subject {
    private static final Pattern RESOURCES =
            Pattern.compile("/spec/(?:.*/)?((?:c|initC)ontainers/\\d+)/resources((?:/limits(?:/\\w+)?)?)");
    private static final Set<String> SAYING = Set.of("add", "replace");

    Operations {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(target, "target");
    }

    @Override
    public Place at() {
        return list.place();
    }

    @Override
    public int bulk() {
        return list.letters();
    }

    /// Those that say something; what is taken away is not followed.
    Stream<Branch> saying() {
        return list.items().stream().filter(operation -> SAYING.contains(operation.value("op")));
    }

    boolean meets(Workload workload) {
        return target.map(Target::new).filter(aim -> aim.meets(workload)).isPresent();
    }

    /// What they make of a container's limits.
    ///
    /// @param container where it stands in its pod, such as `containers/0`
    Grant limits(String container) {
        return new Grant(limit(container, "cpu"), limit(container, "memory"));
    }

    private Optional<Amount> limit(String container, String resource) {
        return saying().flatMap(operation -> said(operation, container, resource).stream())
                .flatMap(value -> Quantity.kubernetes(value).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Written> said(Branch operation, String container, String resource) {
        var path = RESOURCES.matcher(operation.value("path"));
        if (!path.matches() || !path.group(1).equals(container)) {
            return Optional.empty();
        }
        return switch (path.group(2)) {
            case "" -> operation.text("value", "limits", resource);
            case "/limits" -> operation.text("value", resource);
            default -> path.group(2).equals("/limits/" + resource) ? operation.text("value") : Optional.empty();
        };
    }
}
