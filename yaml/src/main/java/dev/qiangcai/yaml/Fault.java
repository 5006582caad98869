package dev.qiangcai.yaml;

/// Why a text could not be read on.
///
/// @param message what is wrong
/// @param at where
public record Fault(String message, Spot at) {}
