package dev.qiangcai.doctor.tree;

import dev.qiangcai.yaml.Tree;
import java.util.IdentityHashMap;

/// How many parts a document has for somebody who follows every alias.
final class Weight {
    /// So many more than are written down; real files have a few hundred.
    static final int MOST = 200_000;

    private final IdentityHashMap<Tree, Long> known = new IdentityHashMap<>();
    private long written;

    private Weight() {}

    static boolean bearable(Tree tree) {
        var weight = new Weight();
        return weight.of(tree) <= weight.written + MOST;
    }

    private long of(Tree tree) {
        var before = known.get(tree);
        if (before != null) {
            return before;
        }
        written++;
        var sum = switch (tree) {
            case Tree.Scalar _ -> 1;
            case Tree.Alias alias -> 1 + of(alias.aim());
            case Tree.Sequence sequence ->
                1 + sequence.items().stream().mapToLong(this::of).reduce(0, Weight::plus);
            case Tree.Mapping mapping ->
                1 + mapping.entries().stream().mapToLong(this::entry).reduce(0, Weight::plus);
        };
        known.put(tree, sum);
        return sum;
    }

    private long entry(Tree.Entry entry) {
        return plus(of(entry.key()), of(entry.value()));
    }

    /// A sum that cannot run over.
    private static long plus(long one, long other) {
        return Math.min(Integer.MAX_VALUE, one + other);
    }
}
