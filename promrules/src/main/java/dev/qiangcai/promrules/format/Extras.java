package dev.qiangcai.promrules.format;

import java.util.Map;
import java.util.Optional;

/// Fields that other programs read in rule files, and Prometheus does not.
final class Extras {
    private static final String VICTORIA = "VictoriaMetrics' vmalert";
    private static final String MIMIR = "Cortex and Mimir";

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("partial_response_strategy", "Thanos"),
            Map.entry("concurrency", VICTORIA),
            Map.entry("type", VICTORIA),
            Map.entry("eval_offset", VICTORIA),
            Map.entry("eval_delay", VICTORIA),
            Map.entry("eval_alignment", VICTORIA),
            Map.entry("params", VICTORIA),
            Map.entry("headers", VICTORIA),
            Map.entry("notifier_headers", VICTORIA),
            Map.entry("tenant", VICTORIA),
            Map.entry("debug", VICTORIA),
            Map.entry("update_entries_limit", VICTORIA),
            Map.entry("source_tenants", MIMIR),
            Map.entry("evaluation_delay", MIMIR),
            Map.entry("align_evaluation_time_on_interval", MIMIR),
            Map.entry("namespace", "the command-line tools of Cortex, Mimir and Loki"),
            Map.entry("remote_write", "Loki"));

    private Extras() {}

    /// Whose field it is.
    static Optional<String> owner(String field) {
        return Optional.ofNullable(OWNERS.get(field));
    }
}
