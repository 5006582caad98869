package dev.qiangcai.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/// What a scalar is for Go's `yaml.v3`: YAML 1.2 with the octal numbers of 1.1, and without its `yes` and `on`.
public enum Sort {
    NULL("!!null"),
    BOOLEAN("!!bool"),
    INTEGER("!!int"),
    FLOAT("!!float"),
    TIMESTAMP("!!timestamp"),
    BINARY("!!binary"),
    MERGE("!!merge"),
    STRING("!!str");

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern INTEGERS =
            Pattern.compile("[-+]?(0[bB][01]+|0[oO]?[0-7]+|0[xX][0-9a-fA-F]+|0|[1-9][0-9]*)");
    private static final Pattern FLOATS = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
    private static final Pattern TIMESTAMPS = Pattern.compile(
            "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})?)?");

    private final String tag;

    Sort(String tag) {
        this.tag = tag;
    }

    /// Go's short tag, as its messages show it.
    public String tag() {
        return tag;
    }

    static Sort of(Tree.Scalar scalar) {
        var written = scalar.tag().filter(tag -> !tag.equals("!"));
        if (written.isPresent()) {
            return byTag(written.get());
        }
        return scalar.text().style() == Excerpt.Style.PLAIN ? byForm(scalar.value()) : STRING;
    }

    private static Sort byTag(String tag) {
        for (var sort : values()) {
            if (sort.tag.equals(tag)) {
                return sort;
            }
        }
        return STRING;
    }

    /// What a plain scalar without a tag is.
    public static Sort byForm(String value) {
        if (NULLS.contains(value)) {
            return NULL;
        }
        var hint = value.charAt(0);
        if ("+-.0123456789".indexOf(hint) >= 0) {
            return number(value);
        }
        if (BOOLEANS.contains(value)) {
            return BOOLEAN;
        }
        return value.equals("<<") ? MERGE : STRING;
    }

    private static Sort number(String value) {
        if (TIMESTAMPS.matcher(value).matches()) {
            return TIMESTAMP;
        }
        var plain = value.replace("_", "");
        if (INTEGERS.matcher(plain).matches()) {
            return INTEGER;
        }
        return FLOATS.matcher(plain).matches() ? FLOAT : STRING;
    }
}
