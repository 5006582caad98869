package dev.qiangcai.binary.image;

import dev.qiangcai.binary.image.ImageFile.Form;

/// A file in a tar archive, as its header tells of it.
///
/// @param path without links or dots, from the root
/// @param kind what it is
/// @param mode its permissions
/// @param start where its contents lie in the unpacked archive
/// @param size its contents
record TarEntry(String path, Kind kind, int mode, long start, long size) {
    sealed interface Kind {}

    /// What an image can hold.
    record Itself(Form form) implements Kind {}

    /// Another name for a file that came before.
    record SameAs(String path) implements Kind {}
}
