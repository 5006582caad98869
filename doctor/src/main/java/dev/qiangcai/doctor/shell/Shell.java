package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads scripts, and strings that are split as a shell would.
///
/// ```java
/// Shell.commands(Written.of(source, 0, source.text().length()));   // every command of a file
/// Shell.words(setting.value());                                    // -Xmx1g -jar app.jar: three words
/// ```
public final class Shell {
    /// What a script says behind so many characters is not looked at; scripts that people write have a tenth of them.
    public static final int LONGEST = 500_000;

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\+?=");
    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "elif", "else", "while", "until", "do", "{", "}", "!", "time", "fi", "done", "esac");

    private Shell() {}

    /// All commands of a script in their order, those in branches, loops and functions too.
    public static List<ShellCommand> commands(Written script) {
        var commands = new ArrayList<ShellCommand>();
        var words = new ArrayList<Scan.Token>();
        for (var token : new Scan(script).tokens()) {
            if (token.sign()) {
                finish(words, commands);
            } else if (!words.isEmpty() || !KEYWORDS.contains(token.written().value())) {
                words.add(token);
            }
        }
        finish(words, commands);
        return commands;
    }

    /// The words of one line, without quotes.
    public static List<Written> words(Written line) {
        return new Scan(line)
                .tokens().stream()
                        .filter(token -> !token.sign())
                        .map(Scan.Token::written)
                        .toList();
    }

    /// A word such as `NAME=value`, taken apart; empty for any other word.
    public static List<Setting> assignment(Written word) {
        var matcher = ASSIGNMENT.matcher(word.value());
        return matcher.lookingAt()
                ? List.of(new Setting(
                        matcher.group(1), word.part(matcher.end(), word.value().length())))
                : List.of();
    }

    private static void finish(List<Scan.Token> tokens, List<ShellCommand> commands) {
        var assignments = new ArrayList<Setting>();
        var words = new ArrayList<Written>();
        for (var token : tokens) {
            var assigned = words.isEmpty() ? assignment(token.written()) : List.<Setting>of();
            assignments.addAll(assigned);
            if (assigned.isEmpty()) {
                words.add(token.written());
            }
        }
        if (!tokens.isEmpty()) {
            commands.add(new ShellCommand(assignments, words));
        }
        tokens.clear();
    }
}
