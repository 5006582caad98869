package dev.qiangcai.buyer.plan;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which store, and what it needs to know of its owner.
///
/// @param profile a bundled profile's id, or a profile's file
/// @param base another address than the profile's
/// @param trust a PEM file with the certificate of a store that no public authority vouches for
/// @param settings what the profile asks for, by the names that it gives
public record StoreChoice(String profile, Optional<URI> base, Optional<Path> trust, Map<String, String> settings) {
    public StoreChoice {
        settings = Map.copyOf(settings);
    }
}
