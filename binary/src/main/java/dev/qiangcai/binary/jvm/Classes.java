package dev.qiangcai.binary.jvm;

import dev.qiangcai.binary.jvm.ClassFile.Part;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// The classes of a jar, counted.
///
/// @param releases how many there are for each release of Java, the oldest first
/// @param parts how many have each part; debuggers and stack traces can only be as good as these
public record Classes(SortedMap<Integer, Integer> releases, Map<Part, Integer> parts) {
    public Classes {
        releases = Collections.unmodifiableSortedMap(new TreeMap<>(releases));
        parts = Map.copyOf(parts);
    }

    public int count() {
        return releases.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int with(Part part) {
        return parts.getOrDefault(part, 0);
    }

    /// The Java that all of them run on; empty where there are none.
    public OptionalInt release() {
        return releases.isEmpty() ? OptionalInt.empty() : OptionalInt.of(releases.lastKey());
    }

    /// Counts classes. For one thread.
    static final class Tally {
        private final SortedMap<Integer, Integer> releases = new TreeMap<>();
        private final Map<Part, Integer> parts = new EnumMap<>(Part.class);

        void add(ClassFile one) {
            releases.merge(one.release(), 1, Integer::sum);
            one.parts().forEach(part -> parts.merge(part, 1, Integer::sum));
        }

        Classes classes() {
            return new Classes(releases, parts);
        }
    }
}
