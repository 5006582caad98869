package dev.qiangcai.lab.golang;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a search for Go came to.
sealed interface GoSearch {
    record Found(Path command, GoVersion version) implements GoSearch {}

    record Missing(Sentence obstacle) implements GoSearch {}

    /// The oldest release that the lab's programs are written for.
    GoVersion OLDEST = new GoVersion(1, 19);

    static GoSearch in(GoPlaces places, Path scratch) throws InterruptedException {
        var go = places.first();
        if (go.isEmpty()) {
            return missing("go.missing", OLDEST);
        }
        try {
            Files.createDirectories(scratch);
        } catch (IOException notWritable) {
            return missing("go.noFolder", scratch, notWritable.toString());
        }
        var said = "";
        try {
            var asked = new ProcessBuilder(go.get().toString(), "version");
            asked.environment().putAll(Map.of("GOTOOLCHAIN", "local", "GOENV", "off"));
            said = Told.by(asked, scratch).text();
        } catch (IOException cannotRun) {
            return missing("go.mute", go.get(), cannotRun.toString());
        }
        var version = GoVersion.in(said);
        if (version.isEmpty()) {
            return missing("go.mute", go.get(), said.strip());
        }
        return version.get().compareTo(OLDEST) < 0
                ? missing("go.old", go.get(), version.get(), OLDEST)
                : new Found(go.get(), version.get());
    }

    private static Missing missing(String key, Object... facts) {
        return new Missing(new Sentence("dev.qiangcai.lab.words", key, List.of(facts)));
    }
}
