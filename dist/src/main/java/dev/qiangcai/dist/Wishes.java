package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What whoever builds has chosen.
///
/// @param debug whether what debuggers want stays in
/// @param caches whether every command has a cache that fits it
/// @param train whether what the caches hold is found out anew
/// @param kinds what is made of the image too
/// @param profile options that every start of the image is given
/// @param key the file of the key that signs what is made
record Wishes(
        boolean debug, boolean caches, boolean train, Set<Kind> kinds, Optional<Path> profile, Optional<Path> key) {
    Wishes {
        kinds = Set.copyOf(kinds);
        requireNonNull(profile, "profile");
        requireNonNull(key, "key");
    }
}
