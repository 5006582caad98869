package dev.qiangcai.doctor.jvm;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.rule.Notebook;
import dev.qiangcai.doctor.rule.Reader;
import dev.qiangcai.doctor.shell.Shell;
import dev.qiangcai.doctor.source.Source;
import java.util.regex.Pattern;

/// Reads tables of cron, for commands that dump the threads of a JVM by the clock.
final class CrontabReader implements Reader {
    private static final Pattern TIMES =
            Pattern.compile("\\s*(?:@[a-z]+|(?:[\\d*,/a-zA-Z-]+\\s+){4}[\\d*,/a-zA-Z-]+)\\s+");

    @Override
    public boolean reads(String name) {
        var base = Source.base(name);
        return base.equals("crontab")
                || base.endsWith(".cron")
                || base.endsWith(".crontab")
                || name.contains("cron.d/")
                || name.contains("crontabs/");
    }

    @Override
    public void read(Source source, Notebook notebook) {
        var start = 0;
        for (var line : source.text().split("\n", -1)) {
            var times = TIMES.matcher(line);
            if (!line.stripLeading().startsWith("#") && times.lookingAt()) {
                var command = Written.of(source, start + times.end(), start + line.length());
                Shell.commands(command).stream()
                        .flatMap(one -> PeriodicDump.in(one.words()))
                        .forEach(word -> notebook.note(new PeriodicDump(word)));
            }
            start += line.length() + 1;
        }
    }
}
