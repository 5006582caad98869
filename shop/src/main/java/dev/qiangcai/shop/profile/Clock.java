package dev.qiangcai.shop.profile;

import dev.qiangcai.shop.page.Reply;
import dev.qiangcai.shop.page.Request;
import java.util.Optional;

/// Where a store shows its time.
public interface Clock {
    /// What to send.
    Request request();

    /// What the clock showed; empty where the answer is aged (`Age` above 0), failed, or shows no time.
    Optional<Stamp> stamp(Reply reply);
}
