package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a Dockerfile into its instructions, as BuildKit does: parser directives, lines that go on, comments between
/// them, here-documents.
final class Instructions {
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(.+?)\\s*");
    private static final Pattern HEREDOC = Pattern.compile("(?<![<\\w])<<(-?)([\"']?)([a-zA-Z_][\\w.]*)\\2");
    private static final Pattern WITH_HEREDOCS =
            Pattern.compile("(?i)(onbuild\\s+)?(run|copy|add)\\s.*", Pattern.DOTALL);

    /// The longest Dockerfiles that people write have some hundred.
    static final int MOST = 5_000;

    private final Source source;
    private final String text;
    private final Written whole;
    private final List<Instruction> found = new ArrayList<>();
    private char escape = '\\';
    private int at;

    private Instructions(Source source) {
        this.source = source;
        this.text = source.text();
        this.whole = Written.of(source, 0, text.length());
    }

    static List<Instruction> of(Source source) {
        var instructions = new Instructions(source);
        instructions.at = source.text().startsWith("\uFEFF") ? 1 : 0;
        instructions.directives();
        instructions.all();
        return instructions.found;
    }

    private void directives() {
        while (at < text.length()) {
            var matcher = DIRECTIVE.matcher(text.substring(at, end()).strip());
            if (!matcher.matches()) {
                return;
            }
            if (matcher.group(1).equalsIgnoreCase("escape") && matcher.group(2).equals("`")) {
                escape = '`';
            }
            next();
        }
    }

    private void all() {
        while (at < text.length() && found.size() <= MOST) {
            if (passedOver(at, end())) {
                next();
            } else {
                instruction();
            }
        }
    }

    private int end() {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void next() {
        at = Math.min(end() + 1, text.length());
    }

    /// An empty line or a comment.
    private boolean passedOver(int from, int to) {
        var first = from;
        while (first < to && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first == to || text.charAt(first) == '#';
    }

    private void instruction() {
        var letters = new Letters();
        var goesOn = true;
        while (goesOn && at < text.length()) {
            var to = end();
            goesOn = (!letters.none() && passedOver(at, to)) || line(letters, to);
            next();
        }
        var joined = letters.of(whole, Math.max(1, at));
        found.add(cut(joined, heredocs(joined.value())));
    }

    /// Adds a line, and tells whether it goes on in the next one.
    private boolean line(Letters letters, int to) {
        var end = to;
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        var goesOn = end > at && text.charAt(end - 1) == escape;
        for (var i = at; i < (goesOn ? end - 1 : end); i++) {
            letters.add(text.charAt(i), i);
        }
        return goesOn;
    }

    private List<Written> heredocs(String instruction) {
        var heredocs = new ArrayList<Written>();
        if (instruction.contains("<<")
                && WITH_HEREDOCS.matcher(instruction.stripLeading()).matches()) {
            var matcher = HEREDOC.matcher(instruction);
            while (matcher.find() && at < text.length()) {
                heredocs.add(heredoc(matcher.group(3), !matcher.group(1).isEmpty()));
            }
        }
        return heredocs;
    }

    private Written heredoc(String word, boolean tabs) {
        var start = at;
        while (at < text.length()) {
            var end = end();
            var line = text.substring(at, end).stripTrailing();
            var begin = at;
            next();
            if ((tabs ? line.stripLeading() : line).equals(word)) {
                return Written.of(source, start, begin);
            }
        }
        return Written.of(source, start, text.length());
    }

    static Instruction cut(Written joined, List<Written> heredocs) {
        var words = new Words(joined, 0);
        var keyword = words.next();
        var flags = new ArrayList<Written>();
        while (words.startsWith("--")) {
            flags.add(words.next());
        }
        return new Instruction(keyword, flags, words.rest(), heredocs);
    }
}
