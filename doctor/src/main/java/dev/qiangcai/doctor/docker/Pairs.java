package dev.qiangcai.doctor.docker;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.ArrayList;
import java.util.List;

/// What stands behind `ENV` and `ARG`, its values not expanded yet.
final class Pairs {
    private Pairs() {}

    /// `A=1 B="2"`, or `A the whole rest`.
    static List<Setting> of(Written rest) {
        var words = new Words(rest, 0);
        if (!words.left()) {
            return List.of();
        }
        var first = words.next();
        return first.value().indexOf('=') > 0 ? defaults(rest) : List.of(new Setting(first.value(), words.rest()));
    }

    /// The words with a `=` in them.
    static List<Setting> defaults(Written rest) {
        var pairs = new ArrayList<Setting>();
        for (var word : words(rest)) {
            var equals = word.value().indexOf('=');
            if (equals > 0) {
                pairs.add(new Setting(
                        word.value().substring(0, equals),
                        word.part(equals + 1, word.value().length())));
            }
        }
        return pairs;
    }

    /// The words without.
    static List<String> names(Written rest) {
        return words(rest).stream()
                .map(Written::value)
                .filter(word -> word.indexOf('=') < 0)
                .toList();
    }

    private static List<Written> words(Written rest) {
        var words = new Words(rest, 0);
        var found = new ArrayList<Written>();
        while (words.left() && found.size() <= StageBuilder.MOST_VARIABLES) {
            found.add(words.next());
        }
        return found;
    }
}
