package dev.qiangcai.doctor.prometheus;

import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.Objects;

/// A file that holds Prometheus rules.
record RuleText(Source source) implements Subject {
    RuleText {
        Objects.requireNonNull(source, "source");
    }

    @Override
    public int bulk() {
        return source.text().length();
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }
}
