package dev.qiangcai.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The two languages that the program speaks, and how the owner's is found.
final class Language {
    private Language() {}

    /// The first that is said: `--lang`, `QIANGCAI_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`, then the system's own.
    /// Read before the command line is parsed, since its errors must be in that language too.
    static Locale of(List<String> args, Map<String, String> environment, Locale system) {
        return Stream.concat(
                        asked(args),
                        Stream.of("QIANGCAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                                .map(name -> environment.getOrDefault(name, "")))
                .filter(said -> !said.isBlank() && !said.equals("C") && !said.startsWith("C."))
                .findFirst()
                .map(Language::spoken)
                .orElseGet(() -> spoken(system.getLanguage()));
    }

    private static Stream<String> asked(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--lang=")) {
                return Stream.of(args.get(i).substring("--lang=".length()));
            }
            if (args.get(i).equals("--lang") && i + 1 < args.size()) {
                return Stream.of(args.get(i + 1));
            }
        }
        return Stream.empty();
    }

    private static Locale spoken(String said) {
        return said.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
