package dev.qiangcai.promrules.format;

import dev.qiangcai.gotemplate.GoTemplate;
import dev.qiangcai.yaml.Excerpt;
import java.util.Optional;

/// A label or an annotation.
///
/// @param template its value, where it is the template of an alert
public record Pair(Excerpt name, Excerpt value, Optional<GoTemplate> template) {
    Pair of(String alert) {
        return value.text().contains("{{")
                ? new Pair(name, value, Optional.of(GoTemplate.parse(alert, value.text())))
                : this;
    }
}
