package dev.qiangcai.binary.jvm;

/// A file in an archive, as the archive's directory tells of it.
///
/// @param name with folders, as `META-INF/MANIFEST.MF`
/// @param method how it is packed
/// @param locked whether it needs a password
/// @param packed its size in the archive
/// @param header where its own header lies
record Entry(String name, int method, boolean locked, long packed, long header) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean readable() {
        return !locked && (method == STORED || method == DEFLATED);
    }
}
