package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Cut;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads dotenv files, line by line: `NAME=value`, the value in quotes perhaps, `export` before it perhaps.
public final class EnvFileReader implements Reader {
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=[ \\t]*");

    /// More than any process is given.
    private static final int MOST = 1_000;

    /// Where Debian and Red Hat keep the variables of their services.
    private static final Pattern SYSTEM = Pattern.compile("(^|/)etc/(default|sysconfig)/[^/]+$");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return base.startsWith(".env")
                || base.endsWith(".env")
                || SYSTEM.matcher(name).find();
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var settings = settings(source);
        Cut.VARIABLES.tell(notebook, Place.of(source.name()), settings.size(), MOST);
        notebook.note(new EnvFile(source, settings.subList(0, Math.min(MOST, settings.size()))));
    }

    /// The variables of a file in that form.
    public static List<Setting> settings(Source source) {
        var settings = new ArrayList<Setting>();
        var text = source.text();
        var matcher = LINE.matcher(text);
        for (var start = 0; start < text.length() && settings.size() <= MOST; ) {
            var line = text.indexOf('\n', start);
            var end = line < 0 ? text.length() : line;
            matcher.region(start, end);
            if (matcher.lookingAt()) {
                settings.add(new Setting(matcher.group(1), value(source, matcher.end(), end)));
            }
            start = end + 1;
        }
        return settings;
    }

    private static Written value(Source source, int from, int to) {
        var text = source.text();
        var quote = from < to ? text.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            var close = text.indexOf(quote, from + 1);
            if (close > 0 && close < to) {
                return Written.of(source, from + 1, close);
            }
        }
        var comment = text.substring(from, to).indexOf(" #");
        var end = comment < 0 ? to : from + comment;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Written.of(source, from, end);
    }
}
