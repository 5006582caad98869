package dev.qiangcai.gotemplate;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// `match` and `reReplaceAll`: Go's regular expressions.
final class Patterns {
    private static final java.util.regex.Pattern REFERENCE =
            java.util.regex.Pattern.compile("\\$(?:(\\$)|\\{(\\w+)}|(\\w+))");

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,6})(?:,(\\d{0,6}))?\\}");
    private static final int LONGEST = 1_000;
    private static final long LARGEST = 100_000;

    private Patterns() {}

    static boolean found(String pattern, String text) {
        try {
            return small(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            throw new Failing(reason(e));
        }
    }

    static String replaced(String pattern, String with, String text) {
        var matcher = compiled(pattern).matcher(text);
        var out = new StringBuilder();
        var written = 0;
        while (matcher.find()) {
            // An empty match right behind another is none in Go.
            if (matcher.end() > written || matcher.start() == 0) {
                out.append(text, written, matcher.start()).append(filled(with, matcher));
                written = matcher.end();
                Tally.bounded(out.toString());
            }
        }
        return out.append(text.substring(written)).toString();
    }

    private static Pattern compiled(String pattern) {
        try {
            return small(pattern);
        } catch (PatternSyntaxException e) {
            var quoted = pattern.contains("`") ? GoText.quoted(pattern) : "`" + pattern + "`";
            throw new Failing("regexp: Compile(" + quoted + "): " + reason(e));
        }
    }

    /// Only patterns that stay small are tried: the library that compiles them knows no bound.
    private static Pattern small(String pattern) {
        var size = COUNT.matcher(pattern)
                .results()
                .map(count -> count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2))
                .mapToLong(count -> Math.max(1, Long.parseLong(count, 10)))
                .reduce(pattern.length(), (one, other) -> Math.min(LARGEST + 1, one * other));
        if (pattern.length() > LONGEST || size > LARGEST) {
            throw new Untellable("its pattern is too large to be tried");
        }
        return Pattern.compile(pattern);
    }

    private static String reason(PatternSyntaxException e) {
        return String.valueOf(e.getMessage());
    }

    /// The text with which a match is replaced; a group that is not there is empty.
    private static String filled(String with, Matcher match) {
        return REFERENCE
                .matcher(with)
                .replaceAll(reference -> java.util.regex.Matcher.quoteReplacement(
                        reference.group(1) != null
                                ? "$"
                                : group(reference.group(2) != null ? reference.group(2) : reference.group(3), match)));
    }

    private static String group(String name, Matcher match) {
        if (name.matches("\\d{1,4}")) {
            var number = Integer.parseInt(name);
            return number <= match.groupCount() && match.group(number) != null ? match.group(number) : "";
        }
        var known = match.pattern().namedGroups().containsKey(name);
        return known && match.group(name) != null ? match.group(name) : "";
    }
}
