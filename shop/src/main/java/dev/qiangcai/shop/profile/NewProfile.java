package dev.qiangcai.shop.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes a starting profile: valid, commented, with recorded answers that pass.
///
/// @param folder where the profile to start from lies among the program's resources
record NewProfile(String folder) {
    /// One for each way in which stores speak.
    static final List<String> KINDS = List.of("json", "graphql", "html");

    /// @param from a kind, or the id of a bundled profile
    /// @throws NoProfile when there is no such profile to start from
    static NewProfile from(String from) {
        if (KINDS.contains(from)) {
            return new NewProfile("/dev/qiangcai/shop/profile/new/" + from + "/");
        }
        if (ProfileFile.BUNDLED.contains(from)) {
            return new NewProfile("/profiles/" + from + "/");
        }
        var known = Stream.concat(KINDS.stream(), ProfileFile.BUNDLED.stream()).toList();
        throw new NoProfile(
                Words.meant(Words.of("profile.new-from", from, String.join(", ", known)), from, known), null);
    }

    /// @throws NoProfile when the id cannot be one, or the folder holds a profile already
    void write(Path target, String id) {
        if (!ProfileFile.ID.matcher(id).matches()) {
            throw new NoProfile(Words.of("profile.new-id", id), null);
        }
        try {
            var profile = text("profile.yaml")
                    .replaceFirst("(?m)^id: \\S+", "id: " + id)
                    .replace("my-store", id);
            Files.createDirectories(target);
            put(target.resolve("profile.yaml"), profile);
            for (var answer : answers(profile)) {
                put(target.resolve(answer), text(answer).replace("my-store", id));
            }
        } catch (FileAlreadyExistsException e) {
            throw new NoProfile(Words.of("profile.exists", e.getFile()), e);
        } catch (IOException e) {
            throw new NoProfile(Words.of("profile.unwritable", target, e), e);
        }
    }

    /// The recorded answers that the profile itself names.
    private static Iterable<String> answers(String profile) {
        var root = Spot.root("profile.yaml", TreeReader.read("profile.yaml", profile.getBytes(StandardCharsets.UTF_8)));
        var answers = new ArrayList<String>();
        root.items("tests").forEach(test -> answers.add(test.at("answer").text()));
        return new LinkedHashSet<>(answers);
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    private String text(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(NewProfile.class.getResourceAsStream(folder + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
