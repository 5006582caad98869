package dev.qiangcai.doctor.rule;

/// How much a finding hurts, the least first.
public enum Severity {
    /// Good to know; nothing fails for it.
    INFO,
    /// It costs speed, or makes a failure harder to understand.
    WARNING,
    /// It makes a service fail, or opens it to strangers.
    ERROR
}
