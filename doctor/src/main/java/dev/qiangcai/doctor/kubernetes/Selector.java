package dev.qiangcai.doctor.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One requirement of a selector: `tier=web`, `tier!=web`, `tier in (web, api)`, `tier notin (…)`, `tier`, `!tier`.
///
/// @param wanted the values that will do; empty where any will
/// @param not whether it is turned round
record Selector(String name, List<String> wanted, boolean not) {
    private static final Pattern PART = Pattern.compile("\\s*(!?)\\s*(?<name>[\\w./-]+)\\s*"
            + "(?:(?<sign>!=|==?)\\s*(?<value>[\\w.-]*)|(?<word>in|notin)\\s*\\((?<list>[^()]*)\\))?\\s*(?:,|$)");

    /// Its requirements, as far as they can be read.
    static List<Selector> of(String text) {
        var found = new ArrayList<Selector>();
        var matcher = PART.matcher(text);
        while (matcher.regionStart() < text.length() && matcher.lookingAt()) {
            found.add(of(matcher));
            matcher.region(matcher.end(), text.length());
        }
        return found;
    }

    private static Selector of(Matcher part) {
        var sign = said(part, "sign");
        var word = said(part, "word");
        var one = sign.isEmpty() ? Stream.<String>of() : Stream.of(said(part, "value"));
        var several =
                Stream.of(said(part, "list").split(",", -1)).map(String::strip).filter(value -> !value.isEmpty());
        return new Selector(
                said(part, "name"),
                Stream.concat(one, several).toList(),
                sign.equals("!=") || word.equals("notin") || "!".equals(part.group(1)));
    }

    private static String said(Matcher part, String group) {
        return Optional.ofNullable(part.group(group)).orElse("");
    }

    /// @param labels what an object says under such a name
    boolean meets(Function<String, Optional<String>> labels) {
        return labels.apply(name)
                        .filter(value -> wanted.isEmpty() || wanted.contains(value))
                        .isPresent()
                != not;
    }
}
