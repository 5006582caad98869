package dev.qiangcai.guard.words;

import java.util.Locale;
import java.util.Map;

/// The two languages that we speak, and how the owner's is found.
public final class Tongue {
    private static final String[] NAMES = {"QIANGCAI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};

    private Tongue() {}

    /// The first that is said in `QIANGCAI_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`; else the system's own.
    public static Locale of(Map<String, String> environment, Locale system) {
        for (var name : NAMES) {
            var said = environment.getOrDefault(name, "");
            if (!said.isBlank() && !said.equals("C") && !said.startsWith("C.") && !said.equals("POSIX")) {
                return spoken(said);
            }
        }
        return spoken(system.getLanguage());
    }

    /// The language that a word such as `zh_CN.UTF-8` asks for; English unless it is Chinese.
    public static Locale spoken(String said) {
        return said.toLowerCase(Locale.ROOT).startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
