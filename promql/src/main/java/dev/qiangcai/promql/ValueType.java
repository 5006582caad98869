package dev.qiangcai.promql;

/// What an expression gives.
public enum ValueType {
    SCALAR("scalar", "scalar"),
    STRING("string", "string"),
    VECTOR("vector", "instant vector"),
    MATRIX("matrix", "range vector");

    private final String text;
    private final String spoken;

    ValueType(String text, String spoken) {
        this.text = text;
        this.spoken = spoken;
    }

    /// The name in Prometheus's API: `scalar`, `string`, `vector` or `matrix`.
    public String text() {
        return text;
    }

    /// The name in the documentation and in most messages: `instant vector` for a vector, `range vector` for a matrix.
    public String spoken() {
        return spoken;
    }
}
