package dev.qiangcai.shop.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/// Writes a starting profile: valid, commented, with a recorded answer that passes.
final class NewProfile {
    private static final List<String> FILES = List.of("profile.yaml", "answers/item-available.json");

    private NewProfile() {}

    /// @throws NoProfile when the id cannot be one, or the folder holds a profile already
    static void write(Path folder, String id) {
        if (!ProfileFile.ID.matcher(id).matches()) {
            throw new NoProfile(Words.of("profile.new-id", id), null);
        }
        try {
            Files.createDirectories(folder.resolve("answers"));
            for (var file : FILES) {
                var text = template(file).replace("my-store", id);
                Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE_NEW);
            }
        } catch (FileAlreadyExistsException e) {
            throw new NoProfile(Words.of("profile.exists", e.getFile()), e);
        } catch (IOException e) {
            throw new NoProfile(Words.of("profile.unwritable", folder, e), e);
        }
    }

    private static String template(String file) throws IOException {
        try (var in = Objects.requireNonNull(NewProfile.class.getResourceAsStream("new/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
