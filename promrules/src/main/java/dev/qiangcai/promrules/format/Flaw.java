package dev.qiangcai.promrules.format;

/// The kinds of reasons for which Prometheus refuses a file.
public enum Flaw {
    YAML("yaml-syntax"),
    FIELD("unknown-field"),
    DUPLICATE_KEY("duplicate-key"),
    TYPE("wrong-type"),
    DURATION("bad-duration"),
    GROUP("group-name"),
    SHAPE("rule-shape"),
    RECORD_NAME("record-name"),
    LABEL("label-name"),
    ANNOTATION("annotation-name"),
    PROMQL("promql-syntax"),
    TEMPLATE("template-syntax");

    private final String id;

    Flaw(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
