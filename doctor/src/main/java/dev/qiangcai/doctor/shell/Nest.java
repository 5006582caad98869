package dev.qiangcai.doctor.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The branches, loops and cases that are open at one point of a script.
final class Nest {
    private static final Set<String> OPENING = Set.of("if", "while", "until", "for", "case");
    private static final Set<String> CLOSING = Set.of("fi", "done", "esac");

    /// Deeper ones are not told apart.
    private static final int DEEPEST = 50;

    private final Deque<Part> open = new ArrayDeque<>();

    /// @param kind the word that opens it
    /// @param text its condition, or the word and the pattern of a case
    private record Part(String kind, String text) {
        Part and(String more) {
            return new Part(kind, (text + " " + more).strip());
        }
    }

    /// A word at the place where a command begins.
    void keyword(String word) {
        if (OPENING.contains(word) && open.size() < DEEPEST) {
            open.push(new Part(word, ""));
        } else if (CLOSING.contains(word) && !open.isEmpty()) {
            open.pop();
        }
    }

    /// A command between `if` and `then`, or between `while` and `do`; or what stands behind `for` and `case`.
    void condition(String text) {
        if (!open.isEmpty()) {
            open.push(open.pop().and(text));
        }
    }

    /// What stands before the `)` in a case, in the place of the pattern before it.
    void pattern(String text) {
        if (!open.isEmpty()) {
            var last = open.pop();
            var subject = last.text().split("\\s", 2)[0];
            open.push(new Part(last.kind(), subject + " " + text));
        }
    }

    List<String> around() {
        var texts = new ArrayList<String>();
        open.descendingIterator().forEachRemaining(part -> texts.add((part.kind() + " " + part.text()).strip()));
        return texts;
    }
}
