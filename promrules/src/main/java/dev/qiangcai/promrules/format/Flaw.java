package dev.qiangcai.promrules.format;

/// The kinds of reasons for which Prometheus refuses a file.
public enum Flaw {
    YAML("yaml-syntax", "Prometheus reads no rule of a file that is not YAML."),
    FIELD(
            "unknown-field",
            "Prometheus refuses a file with a field that it does not know, so that no setting is lost in silence."),
    DUPLICATE_KEY("duplicate-key", "Prometheus refuses a mapping that says one key twice."),
    TYPE("wrong-type", "Prometheus refuses a value of another type than the field has."),
    DURATION(
            "bad-duration",
            "Durations are whole numbers with units from `y` to `ms`, the larger units first: `1h30m`."),
    GROUP("group-name", "A group's name must be there, and be said once in a file."),
    SHAPE(
            "rule-shape",
            "A rule either records or alerts, and has an expression; a recording rule takes no alert's fields."),
    RECORD_NAME("record-name", "What a rule records must be a metric's name."),
    LABEL("label-name", "A label needs a name that the server's naming scheme takes, and cannot be `__name__`."),
    ANNOTATION("annotation-name", "An annotation needs a name that the server's naming scheme takes."),
    PROMQL("promql-syntax", "Prometheus refuses the whole file for one expression that it cannot parse."),
    TEMPLATE("template-syntax", "Prometheus refuses the whole file for one template that it cannot parse.");

    private final String id;
    private final String explanation;

    Flaw(String id, String explanation) {
        this.id = id;
        this.explanation = explanation;
    }

    public String id() {
        return id;
    }

    /// What is behind it.
    public String explanation() {
        return explanation;
    }
}
