package dev.qiangcai.market.members;

import dev.qiangcai.market.counter.Uid;

/// An account and the phone it belongs to.
public record Member(Uid uid, Phone phone) {}
