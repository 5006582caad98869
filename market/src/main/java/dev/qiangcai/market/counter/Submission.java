package dev.qiangcai.market.counter;

import java.util.Optional;

/// An account's order: the quote's token, the sum it agrees to pay, and the key under which it may ask again.
public record Submission(Uid uid, String token, Fen pay, Optional<String> key) {}
