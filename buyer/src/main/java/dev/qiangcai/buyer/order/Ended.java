package dev.qiangcai.buyer.order;

import dev.qiangcai.shop.profile.Outcome;
import java.util.Optional;

/// A definite no for good: nothing was bought by this intent, and it is over.
///
/// @param outcome `LimitReached` or `Rejected`
/// @param payUrl where an unpaid order can be paid, if the store said so
public record Ended(Outcome outcome, Optional<String> payUrl) implements Quotation, Decision {}
