package dev.qiangcai.buyer.script;

import java.util.List;
import java.util.Optional;

/// A part of a text, with its place: `start` is its first character and `end` the one behind its last.
sealed interface Node {
    int start();

    int end();

    /// A single value.
    record Leaf(int start, int end) implements Node {}

    /// A part that holds others.
    sealed interface Branch extends Node {
        List<Twig> twigs();

        default Optional<Twig> twig(String name) {
            return twigs().stream().filter(twig -> twig.name().equals(name)).findFirst();
        }
    }

    /// One of a branch's parts.
    ///
    /// @param name its key, or its number in a list
    /// @param start where its key begins, or it itself
    record Twig(String name, int start, Node value) {}

    /// `{…}` or `[…]`
    record Enclosed(int start, int end, List<Twig> twigs) implements Branch {}

    /// YAML's parts on lines of their own.
    ///
    /// @param indent what stands before a part on its line, such as the dash of a list
    record Block(int start, int end, String indent, List<Twig> twigs) implements Branch {}

    /// TOML's parts under a header.
    ///
    /// @param name its full name
    /// @param slot where another part goes; empty: it has no header of its own
    /// @param listed whether it is a list, of `[[name]]`
    record Table(String name, Optional<Slot> slot, boolean listed, int start, int end, List<Twig> twigs)
            implements Branch {}

    /// @param at behind the last line that belongs to it
    /// @param before what stands before a name there, such as `limits.`
    record Slot(int at, String before) {}
}
