package dev.qiangcai.doctor.javabuild;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// The settings by which a wrapper fetches the build tool itself.
///
/// @param url where from
/// @param checked whether a checksum is named that it must have
record Wrapper(Written url, boolean checked) implements Subject {
    Wrapper {
        Objects.requireNonNull(url, "url");
    }

    @Override
    public Place at() {
        return url.place();
    }
}
