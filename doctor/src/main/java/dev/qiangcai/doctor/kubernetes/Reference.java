package dev.qiangcai.doctor.kubernetes;

import dev.qiangcai.doctor.facts.Letters;
import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Written;
import java.util.Map;
import java.util.Optional;

/// Replaces `$(NAME)` as Kubernetes does: `$$` is one `$`, and what is not set stays as it is.
final class Reference {
    /// Values that hold each other may grow fast; a process takes no argument this long.
    private static final int LONGEST = 8 * 1024;

    private static final int LONGEST_NAME = 300;

    private Reference() {}

    static Written expand(Written written, Map<String, Setting> settings) {
        var text = written.value();
        if (text.indexOf('$') < 0) {
            return written;
        }
        var whole = name(text, 0).filter(name -> name.length() + 3 == text.length());
        if (whole.isPresent() && settings.containsKey(whole.get())) {
            return settings.get(whole.get()).value();
        }
        var letters = new Letters();
        var at = 0;
        while (at < text.length()) {
            at = step(written, at, letters, settings);
        }
        return letters.of(written, text.length());
    }

    private static int step(Written written, int at, Letters letters, Map<String, Setting> settings) {
        var text = written.value();
        var name = name(text, at);
        var known = name.filter(settings::containsKey).map(settings::get).map(Setting::value);
        if (known.isPresent() && known.get().value().length() <= LONGEST) {
            var end = at + name.orElseThrow().length() + 3;
            letters.stand(known.get(), written, at, end);
            return end;
        }
        letters.add(text.charAt(at), at);
        return text.startsWith("$$", at) ? at + 2 : at + 1;
    }

    private static Optional<String> name(String text, int at) {
        var close = text.startsWith("$(", at) ? text.indexOf(')', at, Math.min(text.length(), at + LONGEST_NAME)) : -1;
        return close < 0 ? Optional.empty() : Optional.of(text.substring(at + 2, close));
    }
}
