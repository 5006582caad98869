package dev.qiangcai.shop.profile;

import dev.qiangcai.guard.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The recorded answers beside a profile. Nothing outside the profile's folder is ever opened.
sealed interface Answers {
    int MAX_BYTES = 2 * 1024 * 1024;
    /// Plain names below the profile: no root, no drive, no way up, no hidden files.
    Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*/)*[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*");

    /// What became of a file.
    sealed interface Content {}

    record Text(String text) implements Content {}

    record Unreadable(Sentence why) implements Content {}

    Optional<InputStream> open(String name) throws IOException;

    default Content read(String name) {
        if (!NAME.matcher(name).matches()) {
            return new Unreadable(Words.of("profile.test.no-file"));
        }
        try (var in = open(name).orElse(null)) {
            if (in == null) {
                return new Unreadable(Words.of("profile.test.no-file"));
            }
            var bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? new Unreadable(Words.of("profile.test.too-big", MAX_BYTES / 1024))
                    : new Text(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Unreadable(Words.of("profile.test.no-file"));
        }
    }

    /// Files beside a profile's file; a link that leads out of the folder is not followed.
    record Folder(Path folder) implements Answers {
        @Override
        public Optional<InputStream> open(String name) throws IOException {
            var file = folder.resolve(name);
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(Files.newInputStream(file));
        }
    }

    /// Resources beside a bundled profile.
    record Bundle(String folder) implements Answers {
        @Override
        public Optional<InputStream> open(String name) {
            return Optional.ofNullable(Answers.class.getResourceAsStream(folder + "/" + name));
        }
    }
}
