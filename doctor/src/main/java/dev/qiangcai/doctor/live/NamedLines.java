package dev.qiangcai.doctor.live;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Words that a process tells, one a line, as a text that findings can point into.
record NamedLines(Source source) {
    NamedLines(String name, List<String> lines) {
        this(Source.of(name, lines.stream().map(line -> line.replace('\n', ' ')).collect(Collectors.joining("\n"))));
    }

    static NamedLines none(String name) {
        return new NamedLines(name, List.of());
    }

    List<Written> words() {
        var words = new ArrayList<Written>();
        var text = source.text();
        for (var start = 0; start < text.length(); ) {
            var line = text.indexOf('\n', start);
            var end = line < 0 ? text.length() : line;
            words.add(Written.of(source, start, end));
            start = end + 1;
        }
        return words;
    }

    /// The lines as `NAME=value`; others are passed over.
    List<Setting> settings() {
        return words().stream()
                .filter(word -> word.value().indexOf('=') > 0)
                .map(word -> new Setting(
                        word.value().substring(0, word.value().indexOf('=')),
                        word.part(word.value().indexOf('=') + 1, word.value().length())))
                .toList();
    }

    /// The words that are not said already.
    List<Written> added(List<Written> said) {
        var known = said.stream().map(Written::value).collect(Collectors.toSet());
        return words().stream().filter(word -> !known.contains(word.value())).toList();
    }
}
