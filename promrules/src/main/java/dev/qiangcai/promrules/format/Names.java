package dev.qiangcai.promrules.format;

import java.util.regex.Pattern;

/// What a metric, a label or an annotation may be called.
public enum Names {
    /// Any text: Prometheus 3.
    UTF8 {
        @Override
        boolean metric(String name) {
            return !name.isEmpty();
        }

        @Override
        boolean label(String name) {
            return !name.isEmpty();
        }
    },
    /// Letters, digits and underscores: Prometheus 2, and servers with `metric_name_validation_scheme: legacy`.
    LEGACY {
        @Override
        boolean metric(String name) {
            return METRIC.matcher(name).matches();
        }

        @Override
        boolean label(String name) {
            return LABEL.matcher(name).matches();
        }
    };

    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    abstract boolean metric(String name);

    abstract boolean label(String name);
}
