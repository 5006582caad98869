package dev.qiangcai.dist;

/// What can be made of an image.
enum Kind {
    /// An archive that brings its own C library.
    BUNDLE,
    /// A container's image.
    CONTAINER,
    /// A Debian package.
    DEB
}
