package dev.qiangcai.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/// Refuses patterns that would grow too large or nest too deeply when they are compiled, by the bounds of Go's
/// `regexp`. The library that compiles them here has none.
final class Growth {
    private static final int MOST_COPIES = 1_000;
    private static final long MOST_STEPS = (128L << 20) / 40;
    private static final int DEEPEST = 1_000;

    private static final Pattern COUNT = Pattern.compile("\\{(0|[1-9]\\d{0,8})(?:(,)(0|[1-9]\\d{0,8})?)?\\}\\??");
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]*\\)");
    private static final Pattern GROUP = Pattern.compile("\\(\\?[a-zA-Z-]*:");
    private static final Pattern QUOTED = Pattern.compile("\\\\Q.*?(\\\\E|$)", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[pPx]\\{[^}]*\\}|.)?", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\[:[^\\]]*:\\]");

    private final String pattern;
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;

    /// A part of a pattern.
    ///
    /// @param copies how often what is innermost in it is written down
    /// @param steps what it is compiled to
    /// @param height how deeply it nests
    private record Part(long copies, long steps, int height) {
        static final Part LETTER = new Part(1, 1, 1);

        Part beside(Part other) {
            return new Part(Math.max(copies, other.copies), steps + other.steps, Math.max(height, other.height));
        }

        Part within(int more) {
            return new Part(copies, steps + more, height + 1);
        }
    }

    /// A group as far as it was read.
    private static final class Group {
        private final boolean captures;
        private Part before = new Part(1, 0, 1);
        private Part last = new Part(1, 0, 1);

        Group(boolean captures) {
            this.captures = captures;
        }

        void add(Part part) {
            before = before.beside(last);
            last = part;
        }

        Part whole() {
            var inside = before.beside(last);
            return captures ? inside.within(2) : inside;
        }
    }

    private Growth(String pattern) {
        this.pattern = pattern;
        open.push(new Group(false));
    }

    /// Why Go does not take the pattern, in its words.
    static Optional<String> refusal(String pattern) {
        return new Growth(pattern).refusal();
    }

    private Optional<String> refusal() {
        while (at < pattern.length()) {
            var from = at;
            step();
            var last = open.element().last;
            if (last.copies() > MOST_COPIES) {
                return Optional.of("invalid repeat count: `" + pattern.substring(from, at) + "`");
            }
            if (last.height() > DEEPEST || open.size() > DEEPEST) {
                return Optional.of("expression nests too deeply: `" + pattern + "`");
            }
            if (last.steps() > MOST_STEPS) {
                return Optional.of("expression too large: `" + pattern + "`");
            }
        }
        return Optional.empty();
    }

    private void step() {
        var group = open.element();
        switch (pattern.charAt(at)) {
            case '(' -> open();
            case ')' -> close();
            case '*', '+', '?' -> {
                group.last = group.last.within(2);
                at++;
            }
            case '{' -> count(group);
            case '[' -> oneOf();
            case '\\' -> letters(pattern.startsWith("\\Q", at) ? QUOTED : ESCAPE);
            default -> {
                group.add(Part.LETTER);
                at++;
            }
        }
    }

    private void open() {
        if (passed(FLAGS)) {
            return;
        }
        var captures = !passed(GROUP);
        at += captures ? 1 : 0;
        open.push(new Group(captures));
    }

    private void close() {
        at++;
        if (open.size() > 1) {
            var closed = open.pop();
            open.element().add(closed.whole());
        }
    }

    private void letters(Pattern kind) {
        var from = at;
        passed(kind);
        open.element().add(new Part(1, kind == QUOTED ? at - from : 1, 1));
    }

    /// Such as `[^]a-z[:digit:]]`.
    private void oneOf() {
        at++;
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            var escaped = pattern.charAt(at) == '\\' && passed(ESCAPE);
            at += escaped || passed(NAMED) ? 0 : 1;
        }
        at = Math.min(at + 1, pattern.length());
        open.element().add(Part.LETTER);
    }

    /// `x{2,5}` is `xx(x(x(x)?)?)?`.
    private void count(Group group) {
        var count = COUNT.matcher(pattern).region(at, pattern.length());
        if (!count.lookingAt()) {
            group.add(Part.LETTER);
            at++;
            return;
        }
        at = count.end();
        var least = Integer.parseInt(count.group(1), 10);
        var most = count.group(2) == null
                ? least
                : count.group(3) == null ? least + 1 : Integer.parseInt(count.group(3), 10);
        var copies = count.group(2) != null && count.group(3) == null ? least : most;
        var last = group.last;
        group.last = new Part(
                Math.max(1, copies) * (most == 0 ? 1 : last.copies()),
                most * last.steps() + most - Math.min(least, most),
                last.height() + 1);
    }

    private boolean passed(Pattern kind) {
        var matcher = kind.matcher(pattern).region(at, pattern.length());
        var found = matcher.lookingAt();
        at = found ? matcher.end() : at;
        return found;
    }
}
