package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Role;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.jvm.start.OptionFile;
import dev.qiangcai.doctor.jvm.start.Words;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads files of JVM options: `.mvn/jvm.config`, `jvm.options`, `*.vmoptions`, argument files such as `java.args`.
final class OptionFileReader implements Reader {
    private static final Set<String> ENDINGS = Set.of(
            "",
            "args",
            "argfile",
            "argsfile",
            "flags",
            "javaopts",
            "jvmargs",
            "opts",
            "options",
            "txt",
            "config",
            "conf");
    private static final Pattern TELLING =
            Pattern.compile("(^|[-_.])(jvm|java|vm|arg|args|argfile|argsfile|opts|options|javaopts|jvmargs)([-_.]|$)");
    private static final List<String> EDITORS =
            List.of("idea", "studio", "pycharm", "webstorm", "clion", "goland", "rider", "eclipse");
    /// Elasticsearch puts the releases before an option for which it is, as in `8-13:-XX:+UseConcMarkSweepGC`.
    private static final Pattern RELEASES = Pattern.compile("\\d+(-\\d*)?:(?=-)");

    @Override
    public boolean reads(String name) {
        var base = base(name);
        var dot = base.lastIndexOf('.');
        var ending = base.substring(dot + 1);
        return name.endsWith(".mvn/jvm.config")
                || base.endsWith(".vmoptions")
                || Set.of(".jvmopts", ".hotspotrc").contains(base)
                || (ENDINGS.contains(dot <= 0 ? "" : ending)
                        && TELLING.matcher(base).find());
    }

    private static String base(String name) {
        return Source.base(name).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean inImages() {
        return true;
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var text = Written.of(source, 0, source.text().length());
        options(source.name(), text).ifPresent(notebook::note);
    }

    /// The options that a file of that name holds, if it holds any.
    static Optional<OptionFile> options(String name, Written text) {
        var words = new ArrayList<Written>();
        var start = 0;
        while (start < text.value().length()) {
            var next = text.value().indexOf('\n', start);
            var end = next < 0 ? text.value().length() : next;
            words.addAll(line(name, text.part(start, end)));
            start = end + 1;
        }
        // Files of other kinds bear such names, too: what is none begins with something else.
        return !words.isEmpty() && Stream.of("-", "@").anyMatch(words.getFirst().value()::startsWith)
                ? Optional.of(new OptionFile(name, role(name), words))
                : Optional.empty();
    }

    private static List<Written> line(String name, Written whole) {
        var text = whole.value();
        var blanks = text.length() - text.stripLeading().length();
        var bare = text.strip();
        if (bare.isEmpty() || bare.startsWith("#")) {
            return List.of();
        }
        var releases = RELEASES.matcher(bare);
        var prefix = releases.lookingAt() ? releases.end() : 0;
        var line = whole.part(blanks + prefix, blanks + bare.length());
        return name.endsWith("options") ? List.of(line) : Words.of(line);
    }

    private static Role role(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".mvn/jvm.config") || lower.endsWith(".jvmopts")) {
            return Role.BUILD;
        }
        if (lower.contains("test")) {
            return Role.TEST;
        }
        var base = base(name);
        var developer = lower.contains("debug")
                || lower.contains("local")
                || EDITORS.stream().anyMatch(base::startsWith);
        return developer ? Role.DEBUG : Role.SERVICE;
    }
}
