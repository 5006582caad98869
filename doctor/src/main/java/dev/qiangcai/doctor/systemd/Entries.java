package dev.qiangcai.doctor.systemd;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;

/// Cuts a unit into lines, by systemd.syntax(7): a backslash at the end of a line joins it with the next one that is no
/// comment.
final class Entries {
    static final int MOST = 1_000;

    private final String text;
    private final Written whole;
    private final List<Entry> found = new ArrayList<>();
    private boolean service;
    private int at;

    private Entries(Source source) {
        this.text = source.text();
        this.whole = Written.of(source, 0, text.length());
    }

    /// What the sections `[Service]` say.
    static List<Entry> of(Source source) {
        var entries = new Entries(source);
        while (entries.at < entries.text.length() && entries.found.size() <= MOST) {
            entries.line();
        }
        return entries.found;
    }

    private void line() {
        var letters = new Letters();
        var goesOn = true;
        while (goesOn && at < text.length()) {
            var end = end();
            goesOn = comment() || add(letters, end);
            at = Math.min(end + 1, text.length());
        }
        if (!letters.none()) {
            entry(letters.of(whole, Math.max(1, at)));
        }
    }

    private boolean comment() {
        var first = at;
        while (first < text.length() && " \t".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return first < text.length() && "#;".indexOf(text.charAt(first)) >= 0;
    }

    private int end() {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private boolean add(Letters letters, int to) {
        var end = to > at && text.charAt(to - 1) == '\r' ? to - 1 : to;
        var goesOn = end > at && text.charAt(end - 1) == '\\';
        for (var i = at; i < end; i++) {
            letters.add(goesOn && i == end - 1 ? ' ' : text.charAt(i), i);
        }
        return goesOn;
    }

    private void entry(Written line) {
        var value = line.value();
        if (value.startsWith("[")) {
            service = value.strip().equals("[Service]");
            return;
        }
        var equals = value.indexOf('=');
        if (service && equals > 0) {
            var start = equals + 1;
            while (start < value.length() && Character.isWhitespace(value.charAt(start))) {
                start++;
            }
            var end = Math.max(start, value.stripTrailing().length());
            found.add(new Entry(value.substring(0, equals).strip(), line.part(start, end)));
        }
    }
}
