package dev.qiangcai.buyer.script;

import java.util.List;
import java.util.Map;

/// What stands behind a name.
sealed interface Value {
    record Text(String text) implements Value {}

    /// A list of texts.
    record Texts(List<String> texts) implements Value {}

    /// A list of small sections.
    record Rows(List<Map<String, String>> rows) implements Value {}
}
