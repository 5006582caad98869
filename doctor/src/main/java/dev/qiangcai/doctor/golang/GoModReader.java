package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `go.mod` and `go.work` by the grammar of the Go Modules Reference: directives of a line, or of lines in
/// parentheses, and comments behind `//`.
final class GoModReader implements Reader {
    @Override
    public boolean reads(String name) {
        return name.equals("go.mod") || name.endsWith("/go.mod");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var directives = new Directives();
        lines(source).forEach(directives::line);
        notebook.note(new GoMod(source, directives.release, directives.requires));
    }

    /// What the lines said so far.
    private static final class Directives {
        private final List<Written> requires = new ArrayList<>();
        private Optional<Written> release = Optional.empty();

        /// The directive whose parentheses are open; empty where none are.
        private String block = "";

        private void line(List<Written> words) {
            var first = words.getFirst().value();
            if (first.equals(")")) {
                block = "";
            } else if (words.size() > 1 && words.get(1).value().equals("(")) {
                block = first;
            } else if (!block.isEmpty()) {
                directive(block, words.getFirst());
            } else if (words.size() > 1) {
                directive(first, words.get(1));
            }
        }

        private void directive(String verb, Written operand) {
            if (verb.equals("go")) {
                release = Optional.of(operand);
            } else if (verb.equals("require")) {
                requires.add(operand);
            }
        }
    }

    /// The words of each line that has any.
    private static List<List<Written>> lines(Source source) {
        var lines = new ArrayList<List<Written>>();
        var text = source.text();
        for (var start = 0; start < text.length(); ) {
            var line = text.indexOf('\n', start);
            var end = line < 0 ? text.length() : line;
            var words = words(source, start, end);
            if (!words.isEmpty()) {
                lines.add(words);
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<Written> words(Source source, int start, int end) {
        var text = source.text();
        var words = new ArrayList<Written>();
        var at = start;
        while (at < end && !text.startsWith("//", at)) {
            var from = at;
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                words.add(Written.of(source, from, at));
            }
            at++;
        }
        return words;
    }
}
