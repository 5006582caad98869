package dev.qiangcai.dist;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/// What is to be made, and of what.
///
/// @param sources the repository, already compiled
/// @param jdk the JDK 25 that the image is cut out of
/// @param target the folder that the image is put into
/// @param wishes what was chosen
record Order(Path sources, Path jdk, Path target, Wishes wishes) {
    Order {
        requireNonNull(sources, "sources");
        requireNonNull(jdk, "jdk");
        requireNonNull(target, "target");
        requireNonNull(wishes, "wishes");
    }

    /// The application's jars, as Maven has put them together.
    Path jars() {
        return sources.resolve("cli/target/app");
    }

    Path image() {
        return target.resolve("image");
    }

    /// The folder with the bundle in it.
    Path portable() {
        return target.resolve("bundle");
    }

    /// The bundle in one file.
    Path archive() {
        return target.resolve("qiangcai-linux-x86_64.tar.gz");
    }

    /// The container's image as an OCI layout.
    Path oci() {
        return target.resolve("qiangcai-oci.tar");
    }

    /// The container's image as Docker loads it.
    Path docker() {
        return target.resolve("qiangcai-docker.tar");
    }

    /// The Debian package.
    Path deb(Release release) {
        return target.resolve(release.deb());
    }
}
