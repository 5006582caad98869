package dev.qiangcai.shop.http;

import dev.qiangcai.guard.words.Sentence;
import dev.qiangcai.shop.page.Reply;

/// How one request ended.
public sealed interface Exchange {
    Timing timing();

    /// The store answered; `protocol` is `h2` or `http/1.1`.
    record Answered(Reply reply, Timing timing, String protocol) implements Exchange {}

    /// No whole answer came: time-out, reset, refused, a redirect to a host that is not listed, or a body over
    /// the limit.
    record Failed(Sentence why, Timing timing) implements Exchange {}
}
