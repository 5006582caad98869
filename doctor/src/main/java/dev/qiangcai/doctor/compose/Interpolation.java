package dev.qiangcai.doctor.compose;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Step;
import dev.qiangcai.doctor.facts.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Replaces `${NAME}` in a Compose file by what `.env` beside it says, or by the default behind `:-`. What nobody says
/// stays as it is.
final class Interpolation {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\$)|([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?:(:?[-?+])([^{}]*))?\\})");

    private final Map<String, Written> variables = new HashMap<>();

    Interpolation(List<Setting> settings) {
        settings.forEach(setting -> variables.put(setting.name(), setting.value()));
    }

    /// What `.env` says, for a text that is nothing but a variable of it: it is written there, and not here.
    Optional<Written> origin(Written written) {
        var matcher = VARIABLE.matcher(written.value());
        return matcher.matches() && matcher.group(1) == null
                ? Optional.ofNullable(variables.get(name(matcher)))
                        .map(value -> value.via(new Step("env file", value.place())))
                : Optional.empty();
    }

    Written of(Written written) {
        var text = written.value();
        if (text.indexOf('$') < 0) {
            return written;
        }
        var letters = new Letters();
        var at = 0;
        var matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            keep(text, at, matcher.start(), letters);
            letters.stand(value(matcher).orElse(matcher.group()), matcher.start(), matcher.end());
            at = matcher.end();
        }
        keep(text, at, text.length(), letters);
        return letters.of(written, text.length());
    }

    private static void keep(String text, int from, int to, Letters letters) {
        for (var i = from; i < to; i++) {
            letters.add(text.charAt(i), i);
        }
    }

    private static String name(MatchResult match) {
        return match.group(2) == null ? match.group(3) : match.group(2);
    }

    private Optional<String> value(MatchResult match) {
        if (match.group(1) != null) {
            return Optional.of("$");
        }
        var known = Optional.ofNullable(variables.get(name(match))).map(Written::value);
        var fallback = match.group(5) != null && match.group(4).endsWith("-");
        return known.isPresent() || !fallback ? known : Optional.of(match.group(5));
    }
}
