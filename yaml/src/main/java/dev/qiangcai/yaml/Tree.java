package dev.qiangcai.yaml;

import java.util.List;
import java.util.Optional;

/// What a document holds. Every part knows where it stands.
public sealed interface Tree {
    Spot at();

    /// A text, number or the like.
    ///
    /// @param tag the tag that was written, in Go's short form such as `!!str`, if any
    record Scalar(Excerpt text, Optional<String> tag) implements Tree {
        @Override
        public Spot at() {
            return text.spot();
        }

        public String value() {
            return text.text();
        }

        /// What it is for Go: by its tag, else by its form.
        public Sort sort() {
            return Sort.of(this);
        }

        /// Whether what stands behind it is merged into the mapping that it is a key of. Every key is asked this.
        public boolean merges() {
            return (tag.isPresent() || value().equals("<<")) && sort() == Sort.MERGE;
        }
    }

    record Sequence(List<Tree> items, Spot at) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, Spot at) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// What stands behind a key that is plainly written, merges left aside.
        public Optional<Tree> at(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().target() instanceof Scalar scalar
                            && scalar.value().equals(key))
                    .map(entry -> entry.value().target())
                    .findFirst();
        }
    }

    record Entry(Tree key, Tree value) {}

    /// What stands for another part.
    record Alias(String name, Tree aim, Spot at) implements Tree {}

    /// Itself, or what it stands for.
    default Tree target() {
        return this instanceof Alias alias ? alias.aim() : this;
    }

    default boolean nothing() {
        return this instanceof Scalar scalar && scalar.sort() == Sort.NULL;
    }
}
