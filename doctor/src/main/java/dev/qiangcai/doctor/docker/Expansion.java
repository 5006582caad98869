package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes a word's value: quotes and escapes go, and variables are replaced as far as they are known.
final class Expansion {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?:(:?[-+])([^{}]*))?\\})");
    private static final Pattern WHOLE = Pattern.compile("\"?" + VARIABLE.pattern() + "\"?");

    /// A value that names itself doubles with each line; no process takes one this long.
    private static final int LONGEST = 8 * 1024;

    private final Written word;
    private final String text;
    private final Map<String, Setting> variables;
    private final Letters letters = new Letters();
    private int at;
    private int length;
    private char quote = ' ';

    private Expansion(Written word, Map<String, Setting> variables) {
        this.word = word;
        this.text = word.value();
        this.variables = variables;
    }

    /// The value of a word. Where it is nothing but a variable, it is what that variable holds, wherever that stands.
    static Written of(Written word, Map<String, Setting> variables) {
        var whole = WHOLE.matcher(word.value().length() > 200 ? "" : word.value());
        if (whole.matches()) {
            var name = whole.group(1) == null ? whole.group(2) : whole.group(1);
            if (variables.containsKey(name) && !"+".equals(whole.group(3)) && !":+".equals(whole.group(3))) {
                return variables.get(name).value();
            }
        }
        return new Expansion(word, variables).value();
    }

    private Written value() {
        while (at < text.length()) {
            var letter = text.charAt(at);
            if (letter == '\\' && quote != '\'' && at + 1 < text.length()) {
                escaped();
            } else if (!quotation(letter) && (letter != '$' || quote == '\'' || !variable())) {
                letters.add(letter, at++);
                length++;
            }
        }
        return letters.of(word, text.length());
    }

    /// Takes a quote away that begins or ends a quotation.
    private boolean quotation(char letter) {
        var begins = quote == ' ' && (letter == '"' || letter == '\'');
        if ((!begins && letter != quote) || letter == ' ') {
            return false;
        }
        quote = begins ? letter : ' ';
        at++;
        return true;
    }

    /// Within double quotes a backslash means itself, unless a quote, a `$` or another one follows.
    private void escaped() {
        if (quote == '"' && "\"$\\".indexOf(text.charAt(at + 1)) < 0) {
            letters.add('\\', at);
        }
        letters.add(text.charAt(at + 1), at + 1);
        at += 2;
        length += 2;
    }

    private boolean variable() {
        var matcher = VARIABLE.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        var name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        var other = matcher.group(4) == null ? word.part(at, at) : word.part(matcher.start(4), matcher.end(4));
        var value = value(name, Optional.ofNullable(matcher.group(3)), other);
        if (value.isEmpty() || length + value.get().value().length() > LONGEST) {
            return false;
        }
        letters.stand(value.get(), word, at, matcher.end());
        length += value.get().value().length();
        at = matcher.end();
        return true;
    }

    /// What a variable stands for; empty where that is not known here.
    private Optional<Written> value(String name, Optional<String> operator, Written other) {
        var known = Optional.ofNullable(variables.get(name)).map(Setting::value);
        var full = known.filter(value -> !value.value().isEmpty());
        var nothing = word.part(at, at);
        return switch (operator.orElse("")) {
            case ":-" -> full.or(() -> Optional.of(other));
            case "-" -> known.or(() -> Optional.of(other));
            case ":+" -> Optional.of(full.map(_ -> other).orElse(nothing));
            case "+" -> Optional.of(known.map(_ -> other).orElse(nothing));
            default -> known;
        };
    }
}
