package dev.qiangcai.buyer.script;

import dev.qiangcai.buyer.script.Node.Block;
import dev.qiangcai.buyer.script.Node.Branch;
import dev.qiangcai.buyer.script.Node.Enclosed;
import dev.qiangcai.buyer.script.Node.Slot;
import dev.qiangcai.buyer.script.Node.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts one more part into a branch, behind those that are there, as these are written.
record Insertion(Script script, Branch branch) {
    private static final String STEP = "  ";

    /// @param path names that lead from the branch to the value; none of them is there
    Script entry(List<String> path, Value value) {
        return switch (branch) {
            case Enclosed enclosed -> inside(enclosed, nested(path, value));
            case Block block -> below(block, lines(indent(block), path, value));
            case Table table -> under(table, path, value);
        };
    }

    /// @param row becomes one more section of a list
    Script item(Map<String, String> row) {
        var brackets = script.notation().inline(new Value.Rows(List.of(row)));
        var section = brackets.substring(1, brackets.length() - 1);
        return switch (branch) {
            case Enclosed enclosed -> inside(enclosed, section);
            case Block block -> below(block, block.indent() + section);
            case Table table -> {
                var cells = row.entrySet().stream()
                        .map(cell -> script.notation().entry(cell.getKey(), Literal.quoted(cell.getValue())))
                        .collect(Collectors.joining(script.lineEnd()));
                yield line(table.end(), script.lineEnd() + "[[" + table.name() + "]]" + script.lineEnd() + cells);
            }
        };
    }

    /// @param text becomes the last of a list of texts
    Script item(String text) {
        var literal = Literal.quoted(text);
        return switch (branch) {
            case Enclosed enclosed -> inside(enclosed, literal);
            case Block block -> below(block, block.indent() + literal);
            case Table _ -> throw new Unclear();
        };
    }

    private String nested(List<String> path, Value value) {
        var inner = path.size() == 1
                ? script.notation().inline(value)
                : "{" + nested(path.subList(1, path.size()), value) + "}";
        return script.notation().entry(path.getFirst(), inner);
    }

    private Script inside(Enclosed enclosed, String part) {
        if (enclosed.twigs().isEmpty()) {
            boolean whole = script.notation() == Notation.JSON && enclosed.start() == 0;
            var spread = whole ? script.lineEnd() + STEP + part + script.lineEnd() : part;
            return script.spliced(enclosed.start() + 1, enclosed.end() - 1, spread);
        }
        var text = script.text();
        var last = enclosed.twigs().getLast();
        int end = last.value().end();
        var behind = text.substring(end, enclosed.end() - 1);
        boolean comma = behind.stripLeading().startsWith(",");
        var gap = text.substring(text.substring(0, last.start()).stripTrailing().length(), last.start());
        int line = script.lineEnd(end);
        if (gap.contains("\n") && line < enclosed.end()) {
            // What stands behind the last part on its line, such as a comment, stays there.
            var ownLine = script.lineEnd() + gap.substring(gap.lastIndexOf('\n') + 1) + part;
            return comma
                    ? script.spliced(line, line, ownLine + ",")
                    : script.spliced(line, line, ownLine).spliced(end, end, ",");
        }
        return script.spliced(end, end, ", " + part);
    }

    private Script below(Block block, String lines) {
        return line(block.twigs().isEmpty() ? script.text().length() : script.lineEnd(block.end()), lines);
    }

    /// The first part of a list's section stands behind a dash.
    private static String indent(Block block) {
        return block.indent().replaceAll("\\S", " ");
    }

    private String lines(String indent, List<String> path, Value value) {
        if (path.size() == 1) {
            return indent
                    + script.notation().entry(path.getFirst(), script.notation().inline(value));
        }
        return indent + path.getFirst() + ":" + script.lineEnd()
                + lines(indent + STEP, path.subList(1, path.size()), value);
    }

    private Script under(Table table, List<String> path, Value value) {
        boolean section = table.name().isEmpty() && path.size() > 1;
        if (table.slot().isPresent() && !section) {
            Slot slot = table.slot().get();
            return line(slot.at(), slot.before() + dotted(path, value));
        }
        var name = section ? path.getFirst() : table.name();
        var rest = section ? path.subList(1, path.size()) : path;
        var space = script.text().isBlank() ? "" : script.lineEnd();
        return line(script.text().length(), space + "[" + name + "]" + script.lineEnd() + dotted(rest, value));
    }

    private String dotted(List<String> path, Value value) {
        return script.notation().entry(String.join(".", path), script.notation().inline(value));
    }

    /// A line of its own, at the end of one or at the start of one.
    private Script line(int at, String line) {
        int before = script.text().startsWith("\uFEFF") ? 1 : 0;
        boolean fresh = at <= before || script.text().charAt(at - 1) == '\n';
        return script.spliced(at, at, fresh ? line + script.lineEnd() : script.lineEnd() + line);
    }
}
