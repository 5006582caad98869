package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Region;
import java.util.Objects;
import java.util.Optional;

/// A reason for Prometheus to refuse a file.
///
/// @param flaw what kind of reason
/// @param at where
/// @param message in Prometheus's words
/// @param owner whose field it is, where another program knows a field that Prometheus does not
public record Complaint(Flaw flaw, Region at, String message, Optional<String> owner) {
    public Complaint {
        Objects.requireNonNull(flaw, "flaw");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(owner, "owner");
    }
}
