package dev.qiangcai.doctor.shell;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.List;
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

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(\\+?)=");

    private Shell() {}

    /// All commands of a script in their order, those in branches, loops and functions too.
    public static List<ShellCommand> commands(Written script) {
        return Commands.of(script);
    }

    /// The words of one line, without quotes.
    public static List<Written> words(Written line) {
        return new Scan(line)
                .tokens().stream()
                        .filter(token -> !token.sign())
                        .map(Scan.Token::written)
                        .toList();
    }

    /// A word such as `NAME=value`, taken apart; empty for any other word. `NAME+=more` is `NAME="$NAME more"`.
    public static List<Setting> assignment(Written word) {
        var matcher = ASSIGNMENT.matcher(word.value());
        if (!matcher.lookingAt()) {
            return List.of();
        }
        var name = matcher.group(1);
        return List.of(new Setting(
                name,
                matcher.group(2).isEmpty()
                        ? word.part(matcher.end(), word.value().length())
                        : added(name, word, matcher.end())));
    }

    private static Written added(String name, Written word, int from) {
        var before = "$" + name + " ";
        var letters = new Letters();
        letters.stand(before, 0, name.length());
        for (var at = from; at < word.value().length(); at++) {
            letters.add(word.value().charAt(at), at);
        }
        return letters.of(word, word.value().length());
    }
}
