package dev.qiangcai.doctor.facts;

/// What a process is started for: a setting that ruins a service may be right in a test.
public enum Role {
    /// It serves, or may: whatever does not say otherwise.
    SERVICE,
    /// It compiles and packages.
    BUILD,
    /// It tests.
    TEST,
    /// Somebody looks for a fault, or develops.
    DEBUG
}
