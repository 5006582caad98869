package dev.qiangcai.dist;

import java.util.regex.Pattern;

/// What lies in jars and nobody reads when the program runs: how each was built, what another compiler would make of
/// it, which module it would be on the path of modules, forms of a script that no page loads, PostgreSQL's messages in
/// languages that the program does not
/// speak. Texts of licences lie in the image's folder `legal` ([Licences]).
final class Unread {
    private static final Pattern ENTRIES = Pattern.compile(
            "META-INF/maven/.*/pom\\.xml|META-INF/native-image/.*|(META-INF/versions/\\d{1,4}/)?module-info\\.class"
                    + "|META-INF/resources/webjars/.*(?<!\\.min)\\.(js|css|ts|md)|org/postgresql/translation/messages_(?!zh).*\\.class");

    private Unread() {}

    /// Whether an entry of a jar is left out.
    ///
    /// @param ours whether the jar is the program's own: of these folders are read, and so have to be named
    static boolean of(String entry, boolean ours) {
        return ENTRIES.matcher(entry).matches() || (!ours && (entry.endsWith("/") || Licences.text(entry)));
    }
}
