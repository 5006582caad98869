package dev.qiangcai.promrules.labels;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of the labels of an expression's result.
///
/// @param open whether there can be any label but those named; else only those named can be there
/// @param named the labels that are left out, or the only ones
/// @param sure labels that every series has, with their value where it is known
/// @param likely labels that nearly every series has, since Prometheus sets them when it scrapes
public record Labels(boolean open, Set<String> named, Map<String, Optional<String>> sure, Set<String> likely) {
    /// Nothing is known.
    static final Labels ANY = new Labels(true, Set.of(), Map.of(), Set.of());

    /// There is none.
    static final Labels NONE = new Labels(false, Set.of(), Map.of(), Set.of());

    public Labels {
        named = Set.copyOf(named);
        sure = Map.copyOf(sure);
        likely = Set.copyOf(likely);
    }

    /// Whether a series can have the label.
    public boolean can(String label) {
        return open != named.contains(label);
    }

    /// Whether every series has it.
    public boolean must(String label) {
        return sure.containsKey(label);
    }

    /// The one value that the label has in every series, where it is known.
    public Optional<String> value(String label) {
        return sure.getOrDefault(label, Optional.empty());
    }

    Labels keep(Collection<String> labels) {
        var kept = new HashSet<>(labels);
        kept.removeIf(label -> !can(label));
        return new Labels(false, kept, sure(kept, true), likely(kept, true));
    }

    Labels drop(Collection<String> labels) {
        var out = new HashSet<>(named);
        if (open) {
            out.addAll(labels);
        } else {
            out.removeAll(labels);
        }
        return new Labels(open, out, sure(labels, false), likely(labels, false));
    }

    /// With a label that may be there from now on, and whose value is not known any more.
    Labels allow(String label) {
        var out = new HashSet<>(named);
        if (open) {
            out.remove(label);
        } else {
            out.add(label);
        }
        return new Labels(open, out, sure(Set.of(label), false), likely(Set.of(label), false));
    }

    /// With a label that is there from now on.
    Labels set(String label, Optional<String> value) {
        var allowed = allow(label);
        var surely = new HashMap<>(allowed.sure);
        surely.put(label, value);
        return new Labels(open, allowed.named, surely, allowed.likely);
    }

    /// With a label that a rule gives its results.
    public Labels with(String label, String value) {
        return value.isEmpty() ? drop(Set.of(label)) : set(label, Optional.of(value));
    }

    /// Of series that are either these or those.
    public Labels or(Labels that) {
        var both = new HashMap<String, Optional<String>>();
        sure.forEach((label, value) -> {
            if (that.must(label)) {
                both.put(label, value.equals(that.sure.get(label)) ? value : Optional.empty());
            }
        });
        var likelyBoth = new HashSet<>(likely);
        likelyBoth.retainAll(that.likely);
        return new Labels(open || that.open, namedIn(that), both, likelyBoth);
    }

    private Set<String> namedIn(Labels that) {
        var out = new HashSet<>(open ? named : that.open ? that.named : named);
        if (open == that.open) {
            if (open) {
                out.retainAll(that.named);
            } else {
                out.addAll(that.named);
            }
        } else {
            out.removeAll(open ? that.named : named);
        }
        return out;
    }

    private Map<String, Optional<String>> sure(Collection<String> labels, boolean keep) {
        var out = new HashMap<>(sure);
        out.keySet().removeIf(label -> labels.contains(label) != keep);
        return out;
    }

    private Set<String> likely(Collection<String> labels, boolean keep) {
        var out = new HashSet<>(likely);
        out.removeIf(label -> labels.contains(label) != keep);
        return out;
    }
}
