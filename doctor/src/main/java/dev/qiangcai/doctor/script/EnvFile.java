package dev.qiangcai.doctor.script;

import dev.qiangcai.doctor.facts.Setting;
import dev.qiangcai.doctor.facts.Subject;
import dev.qiangcai.doctor.source.Place;
import dev.qiangcai.doctor.source.Source;
import java.util.List;
import java.util.Objects;

/// A file that holds nothing but variables, such as `.env`.
public record EnvFile(Source source, List<Setting> settings) implements Subject {
    public EnvFile {
        Objects.requireNonNull(source, "source");
        settings = List.copyOf(settings);
    }

    @Override
    public Place at() {
        return Place.of(source.name());
    }
}
