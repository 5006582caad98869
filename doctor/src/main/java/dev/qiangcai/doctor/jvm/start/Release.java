package dev.qiangcai.doctor.jvm.start;

import dev.qiangcai.doctor.facts.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells which JDK an image holds from its name, such as 21 from `eclipse-temurin:21-jre` and 17 from
/// `maven:3.9-amazoncorretto-17`.
public final class Release {
    private static final Set<String> MAKERS = Set.of(
            "java",
            "jdk",
            "jre",
            "openjdk",
            "temurin",
            "corretto",
            "amazoncorretto",
            "zulu",
            "liberica",
            "sapmachine",
            "dragonwell",
            "adoptopenjdk",
            "graalvm",
            "semeru",
            "microsoft");
    private static final int OLDEST = 6;
    private static final int NEWEST = 40;

    private Release() {}

    /// Empty where the name does not tell.
    public static Optional<Integer> ofImage(String image) {
        var name = image.toLowerCase(Locale.ROOT);
        var digest = name.indexOf('@');
        var plain = digest < 0 ? name : name.substring(0, digest);
        var words = plain.substring(plain.indexOf('/') + 1).split("[-/:_+]", -1);
        var maker = false;
        for (var word : words) {
            var letters = word.replaceAll("[^a-z].*", "");
            maker |= MAKERS.contains(letters);
            var release = maker ? feature(MAKERS.contains(letters) ? word.substring(letters.length()) : word) : 0;
            if (release > 0) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /// By the variable with which images of Java say it, as in `jdk-21.0.5+11`, `jdk8u432-b06`, `17.0.2`.
    public static Optional<Integer> of(List<Setting> environment) {
        return environment.stream()
                .filter(setting -> setting.name().equals("JAVA_VERSION"))
                .map(setting -> setting.value().value())
                .reduce((earlier, later) -> later)
                .flatMap(version -> parse(version.replaceFirst("^jdk-?", "").replaceFirst("\\+.*$", "")));
    }

    /// As in `21`, `21.0.5_11`, `8u342`, `1.8.0`; empty where it is none.
    public static Optional<Integer> parse(String version) {
        return Optional.of(feature(version)).filter(found -> found > 0);
    }

    private static int feature(String version) {
        var text = version.startsWith("1.") ? version.substring(2) : version;
        var end = 0;
        while (end < text.length() && end < 3 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == 0 || (end < text.length() && ".uUeE".indexOf(text.charAt(end)) < 0)) {
            return 0;
        }
        var found = Integer.parseInt(text, 0, end, 10);
        return found >= OLDEST && found <= NEWEST ? found : 0;
    }
}
