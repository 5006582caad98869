package dev.qiangcai.buyer.plan;

/// Where a value of the plan stands.
///
/// @param place a file, an environment variable or the command line: text, or a sentence
/// @param key the key there, `buy.limits.total`
record Spot(Object place, String key) {}
