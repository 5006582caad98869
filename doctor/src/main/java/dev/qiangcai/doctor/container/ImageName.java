package dev.qiangcai.doctor.container;

import dev.qiangcai.doctor.source.Source;

/// The parts of an image's name, such as `ghcr.io/team/shop:1.2@sha256:…`.
///
/// @param path without tag and digest
/// @param tag empty where none is written
/// @param digest empty where none is written
record ImageName(String path, String tag, String digest) {
    static ImageName of(String name) {
        var at = name.indexOf('@');
        var tagged = at < 0 ? name : name.substring(0, at);
        var colon = tagged.lastIndexOf(':');
        // A colon before the last slash belongs to the registry's port.
        var tag = colon > tagged.lastIndexOf('/') ? tagged.substring(colon + 1) : "";
        var path = tag.isEmpty() && colon <= tagged.lastIndexOf('/') ? tagged : tagged.substring(0, colon);
        return new ImageName(path, tag, at < 0 ? "" : name.substring(at + 1));
    }

    /// The last part of the path.
    String last() {
        return Source.base(path);
    }
}
