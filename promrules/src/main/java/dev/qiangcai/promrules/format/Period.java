package dev.qiangcai.promrules.format;

import dev.qiangcai.yaml.Spot;
import java.time.Duration;

/// A duration that stands in a file.
public record Period(Duration length, Spot at) {}
