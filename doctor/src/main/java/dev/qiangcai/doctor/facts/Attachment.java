package dev.qiangcai.doctor.facts;

import dev.qiangcai.doctor.source.Place;
import java.util.Objects;

/// A file that is written out within another one, as in a ConfigMap.
///
/// @param name what it is called where it is put
/// @param text the whole of it
public record Attachment(String name, Written text) implements Subject {
    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    @Override
    public Place at() {
        return text.place();
    }
}
