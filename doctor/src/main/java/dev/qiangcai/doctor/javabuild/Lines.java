package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;

/// The lines of a file that are no comments, and Java's property files.
final class Lines {
    private Lines() {}

    /// Without the blanks around each.
    static List<Written> of(Source source) {
        var lines = new ArrayList<Written>();
        var start = 0;
        for (var line : source.text().split("\n", -1)) {
            var bare = line.strip();
            if (!bare.isEmpty() && "#!".indexOf(bare.charAt(0)) < 0) {
                var from = start + line.indexOf(bare);
                lines.add(Written.of(source, from, from + bare.length()));
            }
            start += line.length() + 1;
        }
        return lines;
    }

    static List<Setting> properties(Source source) {
        return of(source).stream().flatMap(line -> property(line).stream()).toList();
    }

    private static List<Setting> property(Written line) {
        var text = line.value();
        var end = 0;
        while (end < text.length() && "=: \t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var from = end;
        while (from < text.length() && "=: \t".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from == text.length()
                ? List.of()
                : List.of(new Setting(text.substring(0, end), line.part(from, text.length())));
    }
}
