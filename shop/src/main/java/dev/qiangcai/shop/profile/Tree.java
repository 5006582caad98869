package dev.qiangcai.shop.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a profile file holds, whichever language it is written in: tables, lists and leaves, each with its place.
sealed interface Tree {
    Mark mark();

    /// How many levels there are, this one included.
    int height();

    /// How many nodes there are when every alias is written out.
    long size();

    /// A place in a file, counted from 1; [#NONE] where the language gives none.
    record Mark(int line, int column) {
        static final Mark NONE = new Mark(0, 0);

        boolean known() {
            return line > 0;
        }
    }

    /// What a leaf is.
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    record Leaf(Kind kind, String text, Mark mark) implements Tree {
        /// Bounded on purpose: `1e999999999` is short to write and endless to work with.
        private static final Pattern NUMBER =
                Pattern.compile("[-+]?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");

        /// A flag, a number, or text.
        static Kind bare(String text) {
            return text.equals("true") || text.equals("false") ? Kind.FLAG : numeric(text);
        }

        /// A number where the text is one that can be worked with exactly, else text.
        static Kind numeric(String text) {
            return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
        }

        @Override
        public int height() {
            return 1;
        }

        @Override
        public long size() {
            return 1;
        }
    }

    record Items(List<Tree> all, Mark mark, int height, long size) implements Tree {
        static Items of(List<Tree> all, Mark mark) {
            return new Items(List.copyOf(all), mark, 1 + highest(all), 1 + total(all));
        }
    }

    /// @param fields in the file's order
    /// @param keys where each key stands
    record Table(Map<String, Tree> fields, Map<String, Mark> keys, Mark mark, int height, long size) implements Tree {
        static Table of(Map<String, Tree> fields, Map<String, Mark> keys, Mark mark) {
            var ordered = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
            return new Table(
                    ordered, Map.copyOf(keys), mark, 1 + highest(ordered.values()), 1 + total(ordered.values()));
        }
    }

    private static int highest(Iterable<Tree> trees) {
        int highest = 0;
        for (var tree : trees) {
            highest = Math.max(highest, tree.height());
        }
        return highest;
    }

    /// Stops counting far above any limit, so that a bomb cannot overflow it.
    private static long total(Iterable<Tree> trees) {
        long total = 0;
        for (var tree : trees) {
            total = Math.min(Integer.MAX_VALUE, total + tree.size());
        }
        return total;
    }
}
