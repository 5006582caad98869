package dev.qiangcai.buyer.plan;

import java.util.Optional;

/// The owner's account at the store; what is empty is asked for when it is needed.
public record Account(Optional<Secret> phone, Optional<Secret> code) {}
