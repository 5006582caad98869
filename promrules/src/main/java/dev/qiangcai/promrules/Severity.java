package dev.qiangcai.promrules;

/// How bad a problem is.
public enum Severity {
    /// Prometheus refuses the file.
    ERROR,
    /// Prometheus takes the file, and a rule does not do what it says.
    WARNING,
    /// Something to look at.
    INFO
}
