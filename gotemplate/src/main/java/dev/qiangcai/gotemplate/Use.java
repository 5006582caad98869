package dev.qiangcai.gotemplate;

/// Something that a template takes from its alert, and where.
///
/// @param what what it is
/// @param name the label, the variable, the function or the expression; for [What#EVERY_LABEL] how it is written
/// @param at where it stands; a label by `index` and an expression in the quotes of the literal
public record Use(What what, String name, Span at) {
    public enum What {
        /// One label of the alert: `$labels.job`, `.Labels.job`, `index $labels "job"`.
        LABEL,
        /// All labels of the alert, or one whose name is reckoned: `{{ range $labels }}`, `{{ $labels }}`.
        EVERY_LABEL,
        /// One label that the server adds to whatever leaves it.
        EXTERNAL_LABEL,
        /// The value of the alert's expression.
        VALUE,
        /// The address of the server.
        EXTERNAL_URL,
        /// A function, Go's or Prometheus's.
        FUNCTION,
        /// The expression of a `query`, where it is written out.
        QUERY
    }
}
