package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.facts.Written;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Objects;

/// A shell script that lies in a file of its own.
public record Script(Source source) implements Subject {
    public Script {
        Objects.requireNonNull(source, "source");
    }

    public Written text() {
        return Written.of(source, 0, source.text().length());
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }
}
