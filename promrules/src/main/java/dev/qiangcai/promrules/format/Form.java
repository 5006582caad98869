package dev.qiangcai.promrules.format;

/// What a file that holds rules is.
public enum Form {
    /// A rule file as Prometheus reads it.
    RULES,
    /// Objects of Kubernetes that hold rules, for the Prometheus operator or in the form of a ConfigMap.
    KUBERNETES,
    /// Neither; Prometheus would not take it.
    OTHER
}
