package dev.qiangcai.doctor.golang;

import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Source;

/// Images in which Go is installed.
final class GoImage {
    private GoImage() {}

    /// Whether it is the official image of Go, or somebody's copy of it.
    static boolean is(Written image) {
        var path = image.value().replaceFirst("[@:][^/]*$", "");
        var last = Source.base(path);
        return last.equals("golang") || last.equals("go-toolset");
    }

    static String tag(Written image) {
        var value = image.value().replaceFirst("@.*$", "");
        var colon = value.lastIndexOf(':');
        return colon > value.lastIndexOf('/') ? value.substring(colon + 1) : "";
    }
}
