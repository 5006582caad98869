package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import dev.qiangcai.doctor.tree.Branch;
import dev.qiangcai.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A workload as one kustomization makes it.
///
/// @param workload with all patches laid over it
/// @param patches in their order
record Variant(Workload workload, List<Overlay> patches) {
    Variant {
        patches = List.copyOf(patches);
    }

    /// Empty where none of the patches is for it, or they leave nothing of it.
    static Optional<Variant> of(Workload beneath, List<Overlay> overlays) {
        var meeting =
                overlays.stream().filter(overlay -> overlay.meets(beneath)).toList();
        Tree tree = beneath.object().tree();
        var sources = new ArrayList<Source>();
        sources.add(beneath.object().source());
        for (var overlay : meeting) {
            tree = overlay.over(tree);
            sources.add(overlay.patch().source());
        }
        return meeting.isEmpty()
                ? Optional.empty()
                : Workload.of(new Branch(beneath.object().source(), tree, sources))
                        .map(workload -> new Variant(workload, meeting));
    }

    /// What becomes of a container of the workload beneath.
    Optional<Branch> counterpart(Branch container) {
        return Stream.of("containers", "initContainers")
                .flatMap(list -> workload.pod().items("spec", list).stream())
                .filter(other -> other.value("name").equals(container.value("name")))
                .findFirst();
    }

    /// Where that is taken away: the last operation that does so, the null or the `$patch` in a part of the object; the
    /// patch itself where that is not said.
    ///
    /// @param word the key of what is lost, such as `securityContext`
    Place culprit(String word) {
        var said = patches.reversed().stream()
                .flatMap(overlay -> overlay.removing(word))
                .findFirst();
        return said.orElseGet(() -> patches.getLast().patch().place());
    }

    /// One patch.
    ///
    /// @param target what the kustomization says of what it is for
    record Overlay(Branch patch, Optional<Target> target) {
        private boolean operations() {
            return JsonPatch.is(patch);
        }

        private boolean meets(Workload workload) {
            return target.isPresent()
                    ? target.get().meets(workload)
                    : patch.value("kind").equals(workload.kind())
                            && patch.value("metadata", "name").equals(workload.name());
        }

        private Tree over(Tree beneath) {
            return operations() ? Pointing.all(beneath, patch.items()) : Merge.of(beneath, patch.tree());
        }

        private Stream<Place> removing(String word) {
            return operations()
                    ? patch.items().reversed().stream()
                            .flatMap(operation -> operation.text("path").stream())
                            .filter(path -> path.value().contains(word))
                            .map(path -> path.place())
                    : nulls(patch, word, false);
        }

        private static Stream<Place> nulls(Branch part, String word, boolean inside) {
            var keys = part.twigs().stream().flatMap(twig -> {
                var within = inside || twig.key().value().equals(word);
                var gone = twig.key().value().equals("$patch") || twig.value().nothing();
                return within && gone ? Stream.of(twig.key().place()) : nulls(twig.value(), word, within);
            });
            return Stream.concat(keys, part.items().stream().flatMap(item -> nulls(item, word, inside)));
        }
    }
}
