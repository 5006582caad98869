package dev.qiangcai.gotemplate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The functions that a template may call: Go's own and those of Prometheus.
final class Functions {
    private static final Map<String, Signature> ALL = all();

    private Functions() {}

    static boolean known(String name) {
        return ALL.containsKey(name);
    }

    static Signature of(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow();
    }

    private static Map<String, Signature> all() {
        var all = new HashMap<>(GoFunctions.all());
        all.putAll(ServerFunctions.all());
        return Map.copyOf(all);
    }
}
