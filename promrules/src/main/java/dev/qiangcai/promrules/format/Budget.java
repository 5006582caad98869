package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Tree;

/// Counts what is read, so that a few aliases cannot stand for millions of rules. Go's `yaml.v3` counts alike.
final class Budget {
    private static final int MOST = 400_000;

    private int visits;

    void visit(Tree tree) {
        if (++visits > MOST) {
            throw new TooMuch(tree.at());
        }
    }
}
