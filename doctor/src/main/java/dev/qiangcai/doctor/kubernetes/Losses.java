package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Container;
import dev.qiangcai.doctor.facts.Container.Trait;
import dev.qiangcai.doctor.facts.Draft;
import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Right;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.tree.Branch;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a kustomization takes from a container: limits, and what keeps it within its bounds. Each is a container that
/// lacks that and nothing else, at the place where it is taken away.
///
/// @param before the workload beneath
/// @param after as it is made
record Losses(Workload before, Variant after) {
    private static final Set<Right> PROFILES = EnumSet.of(Right.SECCOMP, Right.SELINUX, Right.APPARMOR);
    private static final Set<Right> USERS = EnumSet.of(Right.USER, Right.NOT_ROOT);
    private static final Set<Right> ROOT = EnumSet.of(Right.READ_ONLY_ROOT);
    private static final Map<String, Trait> LIMITS =
            Map.of("memory", Trait.MEMORY_GIVEN, "cpu", Trait.PROCESSORS_GIVEN);

    Stream<Draft> all() {
        return Stream.of("containers", "initContainers")
                .flatMap(list -> before.pod().items("spec", list).stream()
                        .flatMap(container ->
                                after.counterpart(container).stream().flatMap(other -> of(container, other))));
    }

    private Stream<Draft> of(Branch container, Branch other) {
        var kept = EnumSet.of(Trait.MEMORY_GIVEN, Trait.PROCESSORS_GIVEN);
        LIMITS.forEach((resource, trait) -> {
            if (limited(before, container, resource) && !limited(after.workload(), other, resource)) {
                kept.remove(trait);
            }
        });
        var limits = kept.containsAll(LIMITS.values())
                ? Stream.<Draft>of()
                : Stream.of(draft(other, after.culprit("resources"), Set.of(), kept));
        var had = Rights.of(before.pod(), container).keySet();
        var has = Rights.of(after.workload().pod(), other).keySet();
        var lost = EnumSet.noneOf(Right.class);
        Stream.of(PROFILES, USERS, ROOT)
                .filter(group ->
                        group.stream().anyMatch(had::contains) && group.stream().noneMatch(has::contains))
                .forEach(lost::addAll);
        var rights = lost.isEmpty()
                ? Stream.<Draft>of()
                : Stream.of(draft(other, after.culprit("securityContext"), lost, Set.copyOf(LIMITS.values())));
        return Stream.concat(limits, rights);
    }

    private static boolean limited(Workload workload, Branch container, String resource) {
        return container.text("resources", "limits", resource).isPresent()
                || workload.pod().text("spec", "resources", "limits", resource).isPresent();
    }

    private Draft draft(Branch container, Place at, Set<Right> lost, Set<Trait> given) {
        var text = before.title().text();
        var role = before.role() == Role.SERVICE ? Role.of(at.file()) : before.role();
        var title = new Launch.Title(text + ", container " + container.value("name"), at);
        var launch = new Launch(title, role, List.of(), List.of(), Launch.Box.of(Optional.empty()));
        var traits = EnumSet.copyOf(given);
        if (before.system()) {
            traits.add(Trait.SYSTEM);
        }
        if (before.windows()) {
            traits.add(Trait.WINDOWS);
        }
        if (before.ends()) {
            traits.add(Trait.ENDS);
        }
        var home = new Container.Home(Container.Form.KUBERNETES, new Launch.Title(text, at), traits);
        return new Draft(
                new Container(launch, home, sound(container, lost)),
                Draft.Command.OF_THE_IMAGE,
                Optional.empty(),
                Optional.empty());
    }

    /// Rights of which nobody complains, but for the lost ones.
    private static Map<Right, Written> sound(Branch container, Set<Right> lost) {
        var rights = new EnumMap<Right, Written>(Right.class);
        container.text("name").ifPresent(name -> {
            rights.put(Right.READ_ONLY_ROOT, name.meaning("true"));
            rights.put(Right.NOT_ROOT, name.meaning("true"));
            rights.put(Right.SECCOMP, name.meaning("RuntimeDefault"));
        });
        lost.forEach(rights::remove);
        return rights;
    }
}
