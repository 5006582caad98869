package dev.qiangcai.attest;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Something that is made, or that something is made of, named by what it is and not by where it lies: in-toto's
/// `ResourceDescriptor`.
///
/// @param name a file's name, or what people call it
/// @param digest by algorithm, in hexadecimal
/// @param annotations what else is known of it
public record Resource(
        String name,
        Map<String, String> digest,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> annotations) {
    private static final String SHA256 = "sha256";

    public Resource {
        requireNonNull(name, "name");
        digest = Map.copyOf(digest);
        // Absent where another made the document.
        annotations = Map.copyOf(requireNonNullElse(annotations, Map.of()));
    }

    /// That file, by its last name.
    public static Resource of(Path file) throws IOException {
        return of(file.getFileName() + "", Sha256.of(file));
    }

    public static Resource of(String name, String sha256) {
        return new Resource(name, Map.of(SHA256, sha256), Map.of());
    }

    /// The state of a repository: git's name for a commit.
    public static Resource commit(String name, String commit) {
        return new Resource(name, Map.of("gitCommit", commit), Map.of());
    }

    /// The same, and one thing more that is known of it.
    public Resource with(String key, String value) {
        var all = new TreeMap<>(annotations);
        all.put(key, value);
        return new Resource(name, digest, all);
    }

    Optional<String> sha256() {
        return Optional.ofNullable(digest.get(SHA256));
    }
}
