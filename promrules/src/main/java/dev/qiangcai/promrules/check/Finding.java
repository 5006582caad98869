package dev.qiangcai.promrules.check;

import dev.qiangcai.yaml.Region;

/// Something that a check found.
///
/// @param sure whether it is certain; else it is for information only
public record Finding(Card card, boolean sure, Region at, String message) {}
