package dev.qiangcai.binary.image;

import static java.util.Objects.requireNonNull;

/// A file in an image.
///
/// @param path from the root, without a slash before it, such as `usr/lib/os-release`
/// @param form what it is
/// @param mode its permissions, in the lowest 12 bits
/// @param layer which layer left it, from 0
public record ImageFile(String path, Form form, int mode, int layer) {
    public ImageFile {
        requireNonNull(path, "path");
        requireNonNull(form, "form");
    }

    public sealed interface Form {}

    /// A file with contents, whatever the number of its names.
    public record Plain(long size) implements Form {}

    public record Folder() implements Form {}

    /// @param target as it stands in the link
    public record Link(String target) implements Form {
        public Link {
            requireNonNull(target, "target");
        }
    }

    /// A device or a pipe.
    public record Special() implements Form {}

    /// Whether anybody may execute it.
    public boolean executable() {
        return (mode & 0111) != 0;
    }
}
