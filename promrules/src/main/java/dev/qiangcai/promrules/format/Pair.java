package dev.qiangcai.promrules.format;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.yaml.Excerpt;
import java.util.Optional;

/// A label or an annotation.
///
/// @param written its value as it is written
/// @param value its value; empty where null is written
/// @param template its value, where it is the template of an alert
public record Pair(Excerpt name, Excerpt written, String value, Optional<GoTemplate> template) {
    Pair of(String alert) {
        return value.contains("{{")
                ? new Pair(name, written, value, Optional.of(GoTemplate.parse(alert, value)))
                : this;
    }
}
