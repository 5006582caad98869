package dev.qiangcai.doctor.pipeline;

import dev.qiangcai.doctor.facts.Launch;
import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.script.CommandLine;
import dev.qiangcai.doctor.script.Purpose;
import dev.qiangcai.doctor.script.Started;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One makefile: its variables, and the recipes of its targets (GNU make manual, 3.1). A word of a recipe that is
/// nothing but a variable is taken for the words in it; functions and conditions are left as they stand.
final class Makefile {
    private static final Pattern VARIABLE =
            Pattern.compile("\\s*(export\\s+|override\\s+)*([A-Za-z_][A-Za-z0-9_.-]*)\\s*(::?:?|\\?|\\+)?=[ \\t]*");
    private static final Pattern TARGET = Pattern.compile("([^\\s:=#][^:=#]*?)\\s*::?(?!=)");
    private static final Pattern OF_TARGET =
            Pattern.compile("\\s*(export\\s+)?(?=[A-Za-z_][A-Za-z0-9_.-]*\\s*[:?+]?=)");
    private static final Pattern EXPORT = Pattern.compile("\\s*export\\s+([^:=\\n]+)");
    private static final Pattern USE = Pattern.compile("\\$[({]([A-Za-z_][A-Za-z0-9_.-]*)[)}]");

    private final Source source;
    private final Notebook notebook;
    private final Map<String, Written> variables = new HashMap<>();
    private final List<Setting> exported = new ArrayList<>();
    private String target = "";

    Makefile(Source source, Notebook notebook) {
        this.source = source;
        this.notebook = notebook;
    }

    void read() {
        var text = source.text();
        for (var start = 0; start < text.length(); ) {
            var end = end(start);
            if (text.charAt(start) == '\t') {
                recipe(Written.of(source, start, end));
            } else {
                line(start, end);
            }
            start = end + 1;
        }
        new Job("Makefile", "", exported).idle(Place.of(source.name()), notebook);
    }

    /// The end of a line and of those that a backslash joins to it.
    private int end(int start) {
        var text = source.text();
        var at = text.indexOf('\n', start);
        while (at > 0 && text.charAt(at - 1) == '\\') {
            at = text.indexOf('\n', at + 1);
        }
        return at < 0 ? text.length() : at;
    }

    private void line(int start, int end) {
        var text = source.text();
        var variable = VARIABLE.matcher(text).region(start, end);
        if (variable.lookingAt()) {
            var value = value(variable.end(), end);
            variables.put(variable.group(2), value);
            if (variable.group(1) != null && variable.group(1).startsWith("export")) {
                exported.add(setting(variable.group(2), value));
            }
            return;
        }
        var export = EXPORT.matcher(text).region(start, end);
        if (export.lookingAt()) {
            for (var name : export.group(1).split("\\s+", -1)) {
                Optional.ofNullable(variables.get(name)).ifPresent(value -> exported.add(setting(name, value)));
            }
            return;
        }
        var rule = TARGET.matcher(text).region(start, end);
        if (rule.lookingAt() && !text.startsWith(".", start)) {
            target = rule.group(1);
            ofTarget(rule.end(), end);
        }
    }

    /// `release: export CGO_ENABLED=1`: a variable for one target, which we take for all.
    private void ofTarget(int start, int end) {
        var matcher = OF_TARGET.matcher(source.text()).region(start, end);
        if (matcher.lookingAt()) {
            line(matcher.start(), end);
        }
    }

    /// Without a comment behind it.
    private Written value(int from, int to) {
        var text = source.text();
        var comment = text.indexOf(" #", from);
        var end = comment >= 0 && comment < to ? comment : to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Written.of(source, Math.min(from, end), end);
    }

    private static Setting setting(String name, Written value) {
        return new Setting(name, value.via(new Step("Makefile export", value.place())));
    }

    private void recipe(Written line) {
        var from = 1;
        while (from < line.value().length() && "@-+ \t".indexOf(line.value().charAt(from)) >= 0) {
            from++;
        }
        var command = line.part(from, line.value().length());
        CommandLine.script(exported, command).stream()
                .map(this::expanded)
                .filter(Started::program)
                .forEach(this::note);
    }

    private Started expanded(Started started) {
        var environment = started.environment().stream()
                .map(setting -> whole(setting.value())
                        .map(value -> new Setting(
                                setting.name(),
                                value.via(new Step("Makefile", setting.value().place()))))
                        .orElse(setting))
                .toList();
        var words = started.command().stream()
                .flatMap(word ->
                        whole(word).map(value -> Shell.words(value).stream()).orElseGet(() -> Stream.of(word)))
                .toList();
        return new Started(environment, words, started.box());
    }

    /// What a word stands for that is nothing but a variable.
    private Optional<Written> whole(Written word) {
        var use = USE.matcher(word.value());
        return use.matches() && variables.containsKey(use.group(1))
                ? Optional.of(variables.get(use.group(1)))
                : Optional.empty();
    }

    private void note(Started started) {
        var named = Role.of(target);
        var purpose = Purpose.of(started);
        var usual = purpose == Role.SERVICE ? Role.DEBUG : purpose; // whoever types make run sits before it
        var role = named == Role.DEBUG || named == Role.TEST ? named : usual;
        var title =
                new Launch.Title("make " + target, started.command().getFirst().place());
        notebook.note(new Launch(title, role, started.environment(), started.command(), Launch.Box.NONE));
    }
}
